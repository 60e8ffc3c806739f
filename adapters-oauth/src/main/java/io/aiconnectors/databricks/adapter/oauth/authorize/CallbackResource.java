package io.aiconnectors.databricks.adapter.oauth.authorize;

import io.aiconnectors.databricks.adapter.oauth.cookie.CookieName;
import io.aiconnectors.databricks.adapter.oauth.cookie.SignInCookie;
import io.aiconnectors.databricks.adapter.oauth.http.FormRead;
import io.aiconnectors.databricks.adapter.oauth.http.Forms;
import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import io.aiconnectors.databricks.application.oauth.FinishSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/// `GET /auth/callback`: where Entra sends the browser back to.
@Path(Paths.CALLBACK)
public final class CallbackResource {
    private final FinishSignIn finish;
    private final Browser browser;
    private final Problems problems;

    public CallbackResource(FinishSignIn finish, Browser browser, Problems problems) {
        this.finish = finish;
        this.browser = browser;
        this.problems = problems;
    }

    @GET
    public Response get(@Context HttpServletRequest request) {
        return switch (Forms.query(request)) {
            case FormRead.Read(var parameters) ->
                browser.send(
                                request,
                                finish.finish(
                                        parameters, SignInCookie.read(browser.cookies(request, CookieName.SIGN_IN))))
                        .build();
            case FormRead.TooLarge(), FormRead.NotAForm(), FormRead.Malformed() -> problems.malformed(request, "");
        };
    }
}
