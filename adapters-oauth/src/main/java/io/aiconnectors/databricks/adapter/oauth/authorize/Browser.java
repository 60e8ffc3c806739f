package io.aiconnectors.databricks.adapter.oauth.authorize;

import io.aiconnectors.databricks.adapter.oauth.cookie.CookieName;
import io.aiconnectors.databricks.adapter.oauth.cookie.Cookies;
import io.aiconnectors.databricks.adapter.oauth.cookie.SignInCookie;
import io.aiconnectors.databricks.adapter.oauth.http.Headers;
import io.aiconnectors.databricks.application.oauth.BackToClient;
import io.aiconnectors.databricks.application.oauth.Onward;
import io.aiconnectors.databricks.application.oauth.SendToEntra;
import io.aiconnectors.databricks.application.oauth.ShowProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Sends a browser onward. Always by 303, so that no form is sent along (OAuth 2.1 §7.5.3).
public final class Browser {
    private static final int SEE_OTHER = 303;

    private final Cookies cookies;
    private final Problems problems;

    public Browser(Cookies cookies, Problems problems) {
        this.cookies = cookies;
        this.problems = problems;
    }

    Response.ResponseBuilder send(HttpServletRequest request, Onward onward) {
        return switch (onward) {
            case SendToEntra(var location, var secret, var _) ->
                to(location.toString())
                        .header(
                                HttpHeaders.SET_COOKIE,
                                cookies.write(
                                        CookieName.SIGN_IN,
                                        SignInCookie.with(cookies(request, CookieName.SIGN_IN), secret)));
            case BackToClient back -> to(ClientAddress.of(back));
            case ShowProblem problem -> Response.fromResponse(problems.answer(request, problem));
        };
    }

    static Response.ResponseBuilder to(String address) {
        return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, address);
    }

    List<String> cookies(HttpServletRequest request, CookieName name) {
        return cookies.read(Headers.of(request, HttpHeaders.COOKIE), name);
    }

    String cookie(CookieName name, String value) {
        return cookies.write(name, value);
    }
}
