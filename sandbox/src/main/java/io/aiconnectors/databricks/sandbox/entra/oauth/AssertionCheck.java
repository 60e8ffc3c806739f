package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.FederatedCredential;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import java.security.Key;
import java.time.InstantSource;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.X509Util;
import org.jose4j.lang.JoseException;

/// Client assertions (RFC 7523 §3): signed with the key of a registered certificate, named by its thumbprint, and good
/// for ten minutes at most; or issued by somebody whom the registration trusts. No clock skew is forgiven.
final class AssertionCheck {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LONGEST_MINUTES = 10;

    private final Tenant tenant;
    private final InstantSource clock;

    AssertionCheck(Tenant tenant, InstantSource clock) {
        this.tenant = tenant;
        this.clock = clock;
    }

    Optional<AadError> refusal(String type, String assertion) {
        if (!type.equals(TYPE)) {
            return refused(90023, "The value of 'client_assertion_type' is not supported.");
        }
        var thumbprint = thumbprint(assertion);
        if (thumbprint.isEmpty()) {
            return refused(50027, "JWT token is invalid or malformed.");
        }
        return thumbprint.get().isEmpty() ? federated(assertion) : certified(assertion, thumbprint.get());
    }

    /// Empty text when the header names no certificate, nothing when there is no header.
    private static Optional<String> thumbprint(String assertion) {
        try {
            var jws = new JsonWebSignature();
            jws.setCompactSerialization(assertion);
            return Optional.of(Optional.ofNullable(jws.getX509CertSha256ThumbprintHeaderValue())
                    .orElse(""));
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    private Optional<AadError> certified(String assertion, String thumbprint) {
        var app = tenant.app();
        return app.certificates().stream()
                .filter(certificate -> X509Util.x5tS256(certificate).equals(thumbprint))
                .findFirst()
                .map(certificate -> {
                    var rules = rules(certificate.getPublicKey(), AlgorithmIdentifiers.RSA_PSS_USING_SHA256)
                            .setExpectedAudience(true, tenant.authority() + "/oauth2/v2.0/token")
                            .setExpectedIssuer(true, app.clientId())
                            .setExpectedSubject(app.clientId())
                            .setRequireJwtId()
                            .setRequireNotBefore()
                            .setMaxFutureValidityInMinutes(LONGEST_MINUTES);
                    return judged(rules, assertion);
                })
                .orElseGet(() -> refused(
                        700027,
                        "The certificate with identifier used to sign the client assertion is"
                                + " not registered on application."));
    }

    private Optional<AadError> federated(String assertion) {
        return tenant.app().federations().stream()
                .filter(trusted -> isSaidToBeOf(trusted, assertion))
                .findFirst()
                .map(trusted -> judged(
                        rules(trusted.key(), AlgorithmIdentifiers.RSA_USING_SHA256)
                                .setExpectedAudience(true, FederatedCredential.AUDIENCE)
                                .setExpectedIssuer(true, trusted.issuer())
                                .setExpectedSubject(trusted.subject()),
                        assertion))
                .orElseGet(() -> refused(
                        700213,
                        "No matching federated identity record found for presented assertion"
                                + " issuer and subject."));
    }

    private static boolean isSaidToBeOf(FederatedCredential trusted, String assertion) {
        try {
            var claims = unchecked(assertion);
            return trusted.issuer().equals(claims.getIssuer())
                    && trusted.subject().equals(claims.getSubject());
        } catch (InvalidJwtException | MalformedClaimException e) {
            return false;
        }
    }

    private static JwtClaims unchecked(String assertion) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setSkipSignatureVerification()
                .build()
                .processToClaims(assertion);
    }

    private JwtConsumerBuilder rules(Key key, String algorithm) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, algorithm)
                .setVerificationKey(key)
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()));
    }

    private static Optional<AadError> judged(JwtConsumerBuilder rules, String assertion) {
        try {
            rules.build().process(assertion);
            return Optional.empty();
        } catch (InvalidJwtException e) {
            if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)) {
                return refused(700023, "Client assertion audience claim does not match Realm issuer.");
            }
            return e.hasErrorCode(ErrorCodes.EXPIRED)
                            || e.hasErrorCode(ErrorCodes.NOT_YET_VALID)
                            || e.hasErrorCode(ErrorCodes.EXPIRATION_TOO_FAR_IN_FUTURE)
                    ? refused(700024, "Client assertion is not within its valid time range.")
                    : refused(700027, "Client assertion failed signature validation.");
        }
    }

    private static Optional<AadError> refused(int code, String text) {
        return Optional.of(AadError.badAssertion(code, text));
    }
}
