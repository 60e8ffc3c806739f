package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The page on which one picks who to be. There is no password: the tenant is made up and listens on loopback alone.
final class SignInPage {
    private SignInPage() {}

    /// One button per person; the parameters of the authorization request travel along as hidden fields.
    static Response choose(Tenant tenant, Map<String, List<String>> parameters) {
        var hidden = parameters.entrySet().stream()
                .map(entry -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(
                                escaped(entry.getKey()),
                                escaped(entry.getValue().getFirst())))
                .collect(Collectors.joining());
        var people = tenant.personas().stream().map(SignInPage::button).collect(Collectors.joining());
        var form =
                "<p>Sandbox tenant. Everybody here is made up.</p><form method=\"post\" action=\"/%s/oauth2/v2.0/authorize\">%s%s</form>"
                        .formatted(tenant.id(), hidden, people);
        return secured(Response.html(200, frame("Sign in as", form)));
    }

    static String frame(String title, String content) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <style>body{font:16px sans-serif;max-width:32rem;margin:4rem auto}button{display:block;margin:.5rem 0}</style>
                </head><body><h1>%1$s</h1>%2$s</body></html>
                """.formatted(escaped(title), content);
    }

    /// No `form-action`: Chromium would enforce it on the redirect that follows the form.
    static Response secured(Response page) {
        return AadResponses.unstored(page)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .with("X-Frame-Options", "DENY")
                .with("Referrer-Policy", "no-referrer");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String button(Persona persona) {
        return "<button name=\"persona\" value=\"%s\">%s (%s)</button>"
                .formatted(escaped(persona.shortName()), escaped(persona.displayName()), escaped(persona.upn()));
    }
}
