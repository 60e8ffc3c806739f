package io.aiconnectors.databricks.adapter.entra.token;

import io.aiconnectors.databricks.adapter.entra.keys.KeyLookup;
import io.aiconnectors.databricks.adapter.entra.keys.SigningKeys;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.domain.identity.AccessTokens;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/// Verifies Entra v2.0 access tokens for this API (Microsoft identity platform, "Access tokens", validation; RFC 7519,
/// RFC 8725): 16 KB at most, RS256 alone, the tenant's own keys, exact issuer and audience, 60 s of clock skew.
///
/// A refusal carries one of the words `malformed`, `algorithm`, `key_unknown`, `signature`, `issuer`, `audience`,
/// `tenant`, `version`, `app_only`, `expired`, `not_yet_valid`, `claims`. When the keys are out of reach, the answer is
/// [Authentication.Undetermined] with `keys_unavailable`.
public final class EntraAccessTokens implements AccessTokens {
    private static final int SKEW_SECONDS = 60;

    private final SigningKeys keys;
    private final InstantSource clock;
    private final Glance glance;
    private final ClaimRules rules;
    private final String issuer;
    private final String audience;

    public EntraAccessTokens(EntraSettings settings, SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = settings.tenant().issuer();
        this.audience = settings.clientId();
        this.glance = new Glance(issuer, audience);
        this.rules = new ClaimRules(settings.tenant().tenant(), settings.scope());
    }

    @Override
    public Authentication authenticate(Secret bearer) {
        return switch (glance.at(bearer.reveal())) {
            case Glance.Seen.Refused(var refusal) -> refusal.invalid();
            case Glance.Seen.Plausible(var kid) ->
                switch (keys.find(kid)) {
                    case KeyLookup.Found(var key) -> verify(bearer, key);
                    case KeyLookup.Unknown _ -> Refusal.KEY_UNKNOWN.invalid();
                    case KeyLookup.Unavailable _ -> new Authentication.Undetermined("keys_unavailable");
                };
        };
    }

    /// The exception's message holds every claim of the token, so only its codes are looked at.
    private Authentication verify(Secret bearer, RSAPublicKey key) {
        var now = NumericDate.fromSeconds(clock.instant().getEpochSecond());
        var consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKey(key)
                .setExpectedType(false, "JWT")
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireNotBefore()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(now)
                .build();
        try {
            return rules.judge(consumer.processToClaims(bearer.reveal()), bearer);
        } catch (InvalidJwtException e) {
            return refusal(e).invalid();
        }
    }

    private static Refusal refusal(InvalidJwtException e) {
        if (e.hasErrorCode(ErrorCodes.SIGNATURE_INVALID) || e.hasErrorCode(ErrorCodes.SIGNATURE_MISSING)) {
            return Refusal.SIGNATURE;
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID)) {
            return Refusal.ISSUER;
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)) {
            return Refusal.AUDIENCE;
        }
        if (e.hasErrorCode(ErrorCodes.EXPIRED)) {
            return Refusal.EXPIRED;
        }
        if (e.hasErrorCode(ErrorCodes.NOT_YET_VALID) || e.hasErrorCode(ErrorCodes.ISSUED_AT_INVALID_FUTURE)) {
            return Refusal.NOT_YET_VALID;
        }
        if (e.hasErrorCode(ErrorCodes.JSON_INVALID)
                || e.hasErrorCode(ErrorCodes.TYPE_INVALID)
                || e.hasErrorCode(ErrorCodes.MISCELLANEOUS)) {
            return Refusal.MALFORMED;
        }
        return Refusal.CLAIMS;
    }
}
