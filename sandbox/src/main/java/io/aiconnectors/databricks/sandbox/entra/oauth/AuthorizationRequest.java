package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.AppRegistration;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A request to `/authorize` that has been checked (RFC 6749 §4.1.1, RFC 7636 §4.3, OpenID Connect Core §3.1.2.1).
///
/// @param consentsToDatabricks whether the person is asked for the connector's right to call Databricks
/// @param demandsSecondFactor whether a claims challenge is attached
record AuthorizationRequest(
        String redirectUri,
        String state,
        Optional<String> challenge,
        Optional<String> nonce,
        Optional<String> prompt,
        boolean consentsToDatabricks,
        boolean demandsSecondFactor)
        implements AuthorizationReading {
    private static final Set<String> PROMPTS = Set.of("none", "login", "select_account", "consent");
    private static final Set<String> EXTRA_CONSENT = Set.of(Resource.DATABRICKS_APP_ID + "/user_impersonation");

    static AuthorizationReading read(Form form, Tenant tenant) {
        var app = tenant.app();
        var clientId = form.get("client_id");
        if (clientId.isEmpty()) {
            return new Page(AadError.missing("client_id"));
        }
        if (!clientId.get().equals(app.clientId())) {
            return new Page(AadError.unknownApplication(clientId.get(), tenant.id()));
        }
        var redirectUri = form.get("redirect_uri");
        if (redirectUri.isEmpty() || !app.redirectUris().contains(redirectUri.get())) {
            return new Page(AadError.of(
                    "invalid_request",
                    50011,
                    "The redirect URI specified in the request does not match the redirect URIs configured for the"
                            + " application '" + app.clientId() + "'."));
        }
        return refusal(form, app)
                .<AuthorizationReading>map(error -> new Back(redirectUri.get(), form.get("state"), error))
                .orElseGet(() -> checked(form, redirectUri.get()));
    }

    private static AuthorizationRequest checked(Form form, String redirectUri) {
        var prompt = form.get("prompt");
        return new AuthorizationRequest(
                redirectUri,
                form.get("state").orElseThrow(),
                form.get("code_challenge"),
                form.get("nonce"),
                prompt,
                prompt.filter("consent"::equals).isPresent() || scopes(form).anyMatch(EXTRA_CONSENT::contains),
                form.get("claims").isPresent());
    }

    private static Optional<AadError> refusal(Form form, AppRegistration app) {
        var repeated = form.repeated();
        if (repeated.isPresent()) {
            return Optional.of(AadError.repeated(repeated.get()));
        }
        if (form.get("resource").isPresent()) {
            return Optional.of(AadError.resourceParameter());
        }
        if (form.get("state").isEmpty()) {
            return Optional.of(AadError.missing("state"));
        }
        if (!form.get("response_type").filter("code"::equals).isPresent()) {
            return Optional.of(
                    AadError.of("unsupported_response_type", 700051, "Only the response type 'code' is enabled."));
        }
        if (!form.get("response_mode").map("query"::equals).orElse(true)) {
            return Optional.of(AadError.of("invalid_request", 90023, "Only the response mode 'query' is supported."));
        }
        if (!form.get("prompt").map(PROMPTS::contains).orElse(true)) {
            return Optional.of(AadError.of("invalid_request", 90023, "The value of 'prompt' is not supported."));
        }
        return pkceRefusal(form).or(() -> scopeRefusal(form, app));
    }

    private static Optional<AadError> pkceRefusal(Form form) {
        var challenge = form.get("code_challenge");
        var method = form.get("code_challenge_method");
        boolean absent = challenge.isEmpty() && method.isEmpty();
        boolean sound = challenge.filter(Pkce::wellFormed).isPresent()
                && method.filter("S256"::equals).isPresent();
        return absent || sound
                ? Optional.empty()
                : Optional.of(AadError.of(
                        "invalid_request", 501491, "Invalid size or method of the Code_Challenge parameter."));
    }

    private static Optional<AadError> scopeRefusal(Form form, AppRegistration app) {
        var scope = scopes(form).filter(token -> !EXTRA_CONSENT.contains(token)).collect(Collectors.joining(" "));
        return switch (Asked.read(scope, app)) {
            case AadError error -> Optional.of(error);
            case Asked.OidcAlone _ -> Optional.of(AadError.missing("scope"));
            case Asked.For asked when asked.resource() == Resource.CONNECTOR -> Optional.empty();
            case Asked.For _ -> Optional.of(AadError.invalidScope(scope));
        };
    }

    private static Stream<String> scopes(Form form) {
        return Arrays.stream(form.get("scope").orElse("").split(" ", -1));
    }
}
