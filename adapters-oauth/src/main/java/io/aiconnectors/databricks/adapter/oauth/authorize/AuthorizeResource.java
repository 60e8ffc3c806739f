package io.aiconnectors.databricks.adapter.oauth.authorize;

import io.aiconnectors.databricks.adapter.oauth.cookie.ApprovedCookie;
import io.aiconnectors.databricks.adapter.oauth.cookie.CookieName;
import io.aiconnectors.databricks.adapter.oauth.http.FormRead;
import io.aiconnectors.databricks.adapter.oauth.http.Forms;
import io.aiconnectors.databricks.adapter.oauth.http.Headers;
import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import io.aiconnectors.databricks.adapter.oauth.http.Visitors;
import io.aiconnectors.databricks.application.oauth.AskConsent;
import io.aiconnectors.databricks.application.oauth.BeginAuthorization;
import io.aiconnectors.databricks.application.oauth.OAuthSettings;
import io.aiconnectors.databricks.application.oauth.Onward;
import io.aiconnectors.databricks.application.oauth.Parameters;
import io.aiconnectors.databricks.application.oauth.RememberedApprovals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/// `/authorize`: where a client sends the browser to (RFC 6749 §3.1).
@Path(Paths.AUTHORIZE)
public final class AuthorizeResource {
    private final OAuthSettings settings;
    private final BeginAuthorization begin;
    private final ApprovedCookie approved;
    private final Visitors visitors;
    private final Crowd crowd;
    private final Browser browser;
    private final Problems problems;

    public AuthorizeResource(
            OAuthSettings settings,
            BeginAuthorization begin,
            ApprovedCookie approved,
            Visitors visitors,
            Crowd crowd,
            Browser browser,
            Problems problems) {
        this.settings = settings;
        this.begin = begin;
        this.approved = approved;
        this.visitors = visitors;
        this.crowd = crowd;
        this.browser = browser;
        this.problems = problems;
    }

    @GET
    public Response get(@Context HttpServletRequest request) {
        var delay = crowd.delay(request);
        return delay.isPresent() ? problems.tooMany(request, delay.get()) : answer(request, Forms.query(request));
    }

    @POST
    public Response post(@Context HttpServletRequest request, InputStream body) throws IOException {
        var delay = crowd.delay(request);
        return delay.isPresent() ? problems.tooMany(request, delay.get()) : answer(request, Forms.body(request, body));
    }

    private Response answer(HttpServletRequest request, FormRead form) {
        return switch (form) {
            case FormRead.Read(var parameters) -> begin(request, parameters);
            case FormRead.TooLarge(), FormRead.NotAForm(), FormRead.Malformed() -> problems.malformed(request, "");
        };
    }

    private Response begin(HttpServletRequest request, Parameters parameters) {
        return switch (begin.begin(parameters, remembered(request))) {
            case AskConsent(var transaction) ->
                Browser.to(settings.issuer() + Paths.CONSENT + "?txn=" + transaction.reveal())
                        .build();
            case Onward onward -> browser.send(request, onward).build();
        };
    }

    private RememberedApprovals remembered(HttpServletRequest request) {
        if (!visitors.cameByThemselves(Headers.of(request, "Sec-Fetch-Site"))) {
            return RememberedApprovals.NONE;
        }
        var cookies = browser.cookies(request, CookieName.APPROVED);
        return approval -> approved.holds(cookies, approval);
    }
}
