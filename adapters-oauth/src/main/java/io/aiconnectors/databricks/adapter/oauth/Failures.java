package io.aiconnectors.databricks.adapter.oauth;

import io.aiconnectors.databricks.adapter.oauth.authorize.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Answers what no resource answered: requests in a manner that is not served, and defects. Neither tells
/// anything of what is inside.
public final class Failures implements ExceptionMapper<Throwable> {
    private final Problems problems;

    @Context
    private @Nullable HttpServletRequest request;

    Failures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (request == null) {
            throw new IllegalStateException("failures are mapped within a request", failure);
        }
        if (failure instanceof WebApplicationException refusal
                && refusal.getResponse().getStatusInfo().getFamily() == Response.Status.Family.CLIENT_ERROR) {
            var answer = problems.unserved(request, refusal.getResponse().getStatus());
            var allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
        }
        return problems.broken(request, failure);
    }
}
