package io.aiconnectors.databricks.adapter.entra.signin;

import io.aiconnectors.databricks.adapter.entra.endpoint.TokenReply;
import io.aiconnectors.databricks.domain.identity.AccessTokens;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Believes no token because Entra's endpoint handed it out: each is verified as one that a stranger presents, so that
/// a registration which issues the wrong tokens is met at the sign-in and not at every call after it.
final class SessionCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCheck.class);

    private final AccessTokens accessTokens;
    private final String clientId;

    SessionCheck(AccessTokens accessTokens, String clientId) {
        this.accessTokens = accessTokens;
        this.clientId = clientId;
    }

    /// The session that a sign-in begins. Without a refresh token it would end within the hour.
    SignInResult first(TokenReply.Issued issued) {
        return issued.refreshToken()
                .map(refresh -> verified(issued.accessToken(), refresh))
                .orElseGet(() -> misconfigured("no_refresh_token"));
    }

    /// The session that a refresh prolongs, for the same person. Entra may leave the refresh token as it was
    /// (RFC 6749 §6).
    SignInResult next(UpstreamSession session, TokenReply.Issued issued) {
        var result = verified(issued.accessToken(), issued.refreshToken().orElse(session.refreshToken()));
        return switch (result) {
            case SignInResult.SignedIn(var renewed)
            when !isSame(session.person(), renewed.person()) -> {
                LOG.error("Entra's refresh gave a token of another person: other_person");
                yield new SignInResult.Failed(Fault.of(Kind.SIGN_IN_EXPIRED));
            }
            case SignInResult.SignedIn signedIn -> signedIn;
            case SignInResult.Challenged challenged -> challenged;
            case SignInResult.Failed failed -> failed;
        };
    }

    /// The name may have changed meanwhile; the ids never do.
    private static boolean isSame(Person one, Person other) {
        return one.tenant().equals(other.tenant()) && one.object().equals(other.object());
    }

    private SignInResult verified(Secret access, Secret refresh) {
        return switch (accessTokens.authenticate(access)) {
            case Authentication.Authenticated(var caller, var until) ->
                caller.client().value().equals(clientId)
                        ? new SignInResult.SignedIn(UpstreamSession.of(caller, refresh, until))
                        : misconfigured("token_client");
            case Authentication.InsufficientScope _ -> misconfigured("token_scope");
            case Authentication.Invalid(var code) when code.equals("key_unknown") -> unavailable(code);
            case Authentication.Invalid(var code) -> misconfigured("token_" + code);
            case Authentication.Undetermined(var code) -> unavailable(code);
        };
    }

    private static SignInResult misconfigured(String code) {
        LOG.error(
                "Entra issues tokens for our own API that we do not take: {}. Check the registration{}",
                code,
                code.equals("token_version") ? ": api.requestedAccessTokenVersion must be 2" : "");
        return new SignInResult.Failed(Fault.of(Kind.IDENTITY_MISCONFIGURED));
    }

    /// A key that is not known yet may be a new one, which is fetched with the next look.
    private static SignInResult unavailable(String code) {
        LOG.warn("a token of Entra's cannot be verified just now: {}", code);
        return new SignInResult.Failed(Fault.of(Kind.IDENTITY_UNAVAILABLE));
    }
}
