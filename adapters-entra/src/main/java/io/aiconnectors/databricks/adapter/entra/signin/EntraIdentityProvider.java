package io.aiconnectors.databricks.adapter.entra.signin;

import io.aiconnectors.databricks.adapter.entra.endpoint.Parameters;
import io.aiconnectors.databricks.adapter.entra.endpoint.Purpose;
import io.aiconnectors.databricks.adapter.entra.endpoint.TokenEndpoint;
import io.aiconnectors.databricks.adapter.entra.endpoint.TokenReply;
import io.aiconnectors.databricks.adapter.entra.obo.Exchange;
import io.aiconnectors.databricks.adapter.entra.obo.OnBehalfOf;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.domain.identity.AccessTokens;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInRequest;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sign-in by Entra's authorization code flow with PKCE (Microsoft identity platform, "OAuth 2.0 authorization code
/// flow"; RFC 7636), as the confidential client that we are.
///
/// Every request to the token endpoint names the scope of our API: without it Entra refuses to refresh (AADSTS90009),
/// and with a scope of another API as well it refuses both (AADSTS28000). `resource` is never sent (AADSTS9010010).
public final class EntraIdentityProvider implements IdentityProvider {
    private static final String OPEN_ID = "openid profile offline_access";

    private final EntraSettings settings;
    private final TokenEndpoint endpoint;
    private final SessionCheck check;
    private final OnBehalfOf onBehalfOf;
    private final String scope;

    public EntraIdentityProvider(
            EntraSettings settings, TokenEndpoint endpoint, AccessTokens accessTokens, OnBehalfOf onBehalfOf) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.check = new SessionCheck(accessTokens, settings.clientId());
        this.onBehalfOf = onBehalfOf;
        this.scope = settings.fullScope() + " " + OPEN_ID;
    }

    @Override
    public URI signIn(SignInRequest request) {
        var query = new LinkedHashMap<String, String>();
        query.put("client_id", settings.clientId());
        query.put("response_type", "code");
        query.put("response_mode", "query");
        query.put("redirect_uri", settings.redirect().toString());
        query.put(
                "scope",
                Stream.concat(Stream.of(scope), settings.consentScopes().stream())
                        .collect(Collectors.joining(" ")));
        query.put("state", request.state().reveal());
        query.put("code_challenge", Fingerprint.of(request.verifier()).value());
        query.put("code_challenge_method", "S256");
        query.put("prompt", "select_account");
        request.claims()
                .forEach(challenge -> query.put("claims", challenge.claims().reveal()));
        return URI.create(settings.tenant().authorize() + "?" + Parameters.encoded(query));
    }

    @Override
    public SignInResult redeem(Secret code, Secret verifier) {
        var reply = endpoint.ask(
                Purpose.CODE,
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code.reveal(),
                        "code_verifier", verifier.reveal(),
                        "redirect_uri", settings.redirect().toString(),
                        "scope", scope));
        return switch (reply) {
            case TokenReply.Issued issued -> check.first(issued);
            case TokenReply.Refused(var fault, var challenge) -> ended(fault, challenge);
        };
    }

    @Override
    public SignInResult renew(UpstreamSession session) {
        var reply = endpoint.ask(
                Purpose.REFRESH,
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        session.refreshToken().reveal(),
                        "scope",
                        scope));
        return switch (reply) {
            case TokenReply.Issued issued -> check.next(session, issued);
            case TokenReply.Refused(var fault, var challenge) -> ended(fault, challenge);
        };
    }

    @Override
    public SignInResult probe(UpstreamSession session) {
        return switch (onBehalfOf.exchange(session.accessToken())) {
            case Exchange.Issued _ -> new SignInResult.SignedIn(session);
            case Exchange.Refused(var fault, var challenge) -> ended(fault, challenge);
        };
    }

    private static SignInResult ended(Fault fault, Optional<ClaimsChallenge> challenge) {
        return challenge
                .<SignInResult>map(SignInResult.Challenged::new)
                .orElseGet(() -> new SignInResult.Failed(fault));
    }
}
