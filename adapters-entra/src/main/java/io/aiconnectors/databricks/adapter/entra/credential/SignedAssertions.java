package io.aiconnectors.databricks.adapter.entra.credential;

import io.aiconnectors.databricks.adapter.entra.settings.EntraCredential;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.keys.X509Util;
import org.jose4j.lang.JoseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Assertions that we sign with the key of a certificate: PS256, the certificate named by its SHA-256 thumbprint, good
/// for five minutes (Microsoft identity platform, "Certificate credentials"; RFC 7523 §3).
final class SignedAssertions implements Proofs {
    private static final Logger LOG = LoggerFactory.getLogger(SignedAssertions.class);
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration NOTICE = Duration.ofDays(30);

    private final EntraCredential.Certificate credential;
    private final String thumbprint;
    private final String clientId;
    private final URI audience;
    private final InstantSource clock;
    private final RandomGenerator chance;

    SignedAssertions(
            EntraCredential.Certificate credential,
            String clientId,
            URI audience,
            InstantSource clock,
            RandomGenerator chance) {
        this.credential = credential;
        this.thumbprint = X509Util.x5tS256(credential.certificate());
        this.clientId = clientId;
        this.audience = audience;
        this.clock = clock;
        this.chance = chance;
        judge(credential.certificate().getNotAfter().toInstant(), clock.instant());
    }

    private static void judge(Instant end, Instant now) {
        if (end.isBefore(now)) {
            throw new IllegalArgumentException("ENTRA_CLIENT_CERTIFICATE holds a certificate that has expired: upload"
                    + " another one to the registration and set it to that one's file");
        }
        if (end.isBefore(now.plus(NOTICE))) {
            LOG.warn("the certificate of ENTRA_CLIENT_CERTIFICATE expires on {}", end);
        }
    }

    @Override
    public Optional<Proof> next() {
        var now = NumericDate.fromSeconds(clock.instant().getEpochSecond());
        var claims = new JwtClaims();
        claims.setIssuer(clientId);
        claims.setSubject(clientId);
        claims.setAudience(audience.toString());
        claims.setJwtId(new UUID(chance.nextLong(), chance.nextLong()).toString());
        claims.setIssuedAt(now);
        claims.setNotBefore(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + LIFE.toSeconds()));
        var jws = new JsonWebSignature();
        jws.setHeader(HeaderParameterNames.TYPE, "JWT");
        jws.setHeader(HeaderParameterNames.X509_CERTIFICATE_SHA256_THUMBPRINT, thumbprint);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_PSS_USING_SHA256);
        jws.setKey(credential.key());
        jws.setPayload(claims.toJson());
        try {
            return Optional.of(new Proof.Assertion(Secret.of(jws.getCompactSerialization())));
        } catch (JoseException e) {
            LOG.error(
                    "the key of ENTRA_CLIENT_CERTIFICATE does not sign: {}",
                    e.getClass().getName());
            return Optional.empty();
        }
    }
}
