package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.grant.PkceChallenge;
import io.aiconnectors.databricks.domain.grant.Terms;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// What a known client asks for, once it is settled where its answer goes.
final class AuthorizationRequest {
    private static final Set<String> SENT_ONCE =
            Set.of("response_type", "response_mode", "state", "scope", "code_challenge", "code_challenge_method");
    private static final Set<String> STATE = Set.of("state");

    /// What came of reading it.
    sealed interface Read {
        record Sound(Terms terms) implements Read {}

        record Unsound(OAuthError error, String description) implements Read {}
    }

    private final Scopes scopes;
    private final URI resource;

    AuthorizationRequest(OAuthSettings settings) {
        this.scopes = new Scopes(settings);
        this.resource = settings.resource();
    }

    /// The client's own state, to be given back with whatever comes of the request; empty where there is none to tell.
    static String stateOf(Parameters parameters) {
        return parameters.misused(STATE).isPresent()
                ? ""
                : parameters.one("state").orElse("");
    }

    Read read(Client client, RedirectUri redirect, Parameters parameters) {
        var misused = parameters.misused(SENT_ONCE);
        if (misused.isPresent()) {
            return malformed("The parameter " + misused.get() + " is sent twice or too long.");
        }
        var responseType = parameters.one("response_type");
        if (responseType.isEmpty()) {
            return malformed("The parameter response_type is missing.");
        }
        if (!responseType.get().equals("code")) {
            return new Read.Unsound(OAuthError.UNSUPPORTED_RESPONSE_TYPE, "The response type has to be code.");
        }
        if (!parameters.one("response_mode").orElse("query").equals("query")) {
            return malformed("The response mode has to be query.");
        }
        if (!isOurs(parameters)) {
            return new Read.Unsound(OAuthError.INVALID_TARGET, "Tokens are issued for this connector alone.");
        }
        return scoped(client, redirect, parameters);
    }

    private Read scoped(Client client, RedirectUri redirect, Parameters parameters) {
        var granted = scopes.granted(parameters.one("scope"));
        if (granted.isEmpty()) {
            return new Read.Unsound(OAuthError.INVALID_SCOPE, "A scope is asked for that is not on offer.");
        }
        var challenge = challenge(parameters);
        return challenge.isPresent()
                ? new Read.Sound(
                        new Terms(client, redirect, stateOf(parameters), granted.get(), resource, challenge.get()))
                : malformed("PKCE is required: a code_challenge with the code_challenge_method S256.");
    }

    /// Absent, the method is `plain` (RFC 7636 §4.3), which does not exist here.
    private static Optional<PkceChallenge> challenge(Parameters parameters) {
        return parameters.one("code_challenge_method").filter("S256"::equals).isPresent()
                ? parameters.one("code_challenge").flatMap(PkceChallenge::read)
                : Optional.empty();
    }

    /// Clients of the first revision that knows sign-in name no resource; there is but one to be had.
    private boolean isOurs(Parameters parameters) {
        return parameters.all("resource").stream().allMatch(resource.toString()::equals);
    }

    private static Read malformed(String description) {
        return new Read.Unsound(OAuthError.INVALID_REQUEST, description);
    }
}
