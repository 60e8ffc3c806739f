package io.aiconnectors.databricks.adapter.databricks.workspace;

import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.http.Lane;
import io.aiconnectors.databricks.adapter.databricks.http.Request;
import io.aiconnectors.databricks.adapter.databricks.http.WorkspaceHttp;
import io.aiconnectors.databricks.adapter.databricks.json.Reading;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.upstream.Upstream.Answer;
import io.aiconnectors.databricks.domain.upstream.Upstream.Failed;

/// Finds out whether a workspace lets the caller in: whoever is a member can read themselves.
///
/// See https://docs.databricks.com/api/workspace/currentuser/me
public final class EntryProbe {
    private static final Address ME = Address.of("/api/2.0/preview/scim/v2/Me").with("attributes", "id,active");

    private final WorkspaceHttp http;

    public EntryProbe(WorkspaceHttp http) {
        this.http = http;
    }

    Upstream<Workspace> of(Authorized<?> call, Workspace workspace) {
        var answer = http.ask(call, workspace, Request.get(Lane.DISCOVERY, ME), http.deadline(Lane.DISCOVERY))
                .then(body -> Reading.of(body, me -> !me.text("id").isBlank() && me.flag("active", true)));
        return switch (answer) {
            case Answer<Boolean>(var isActive) ->
                isActive ? Upstream.answer(workspace) : Upstream.failed(Kind.WORKSPACE_FORBIDDEN);
            case Failed<Boolean>(var fault) -> Upstream.failed(refused(fault));
        };
    }

    /// Here, not being found or allowed to see oneself means not being let in.
    private static Fault refused(Fault fault) {
        return switch (fault.kind()) {
            case FORBIDDEN, NOT_FOUND -> new Fault(Kind.WORKSPACE_FORBIDDEN, fault.retryAfter(), fault.requestId());
            // Our question is fixed, so an answer that calls it wrong says nothing about the caller.
            case REJECTED -> new Fault(Kind.UNREADABLE, fault.retryAfter(), fault.requestId());
            case SIGN_IN_EXPIRED,
                    CONSENT_REQUIRED,
                    STEP_UP_REQUIRED,
                    IDENTITY_REFUSED,
                    IDENTITY_MISCONFIGURED,
                    IDENTITY_UNAVAILABLE,
                    NO_WORKSPACE,
                    WORKSPACE_FORBIDDEN,
                    WORKSPACE_UNKNOWN,
                    NOT_OFFERED,
                    RATE_LIMITED,
                    SHED,
                    TIMEOUT,
                    UNREACHABLE,
                    UPSTREAM_ERROR,
                    UNREADABLE,
                    TOO_LARGE,
                    CLASSIFICATION_UNAVAILABLE,
                    CANCELLED -> fault;
        };
    }
}
