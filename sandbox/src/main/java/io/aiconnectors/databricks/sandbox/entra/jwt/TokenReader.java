package io.aiconnectors.databricks.sandbox.entra.jwt;

import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Json;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// Checks the signatures of tokens against the tenant's published keys.
public final class TokenReader {
    private static final AlgorithmConstraints RS256_ALONE =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    private final SigningKeys keys;

    public TokenReader(SigningKeys keys) {
        this.keys = keys;
    }

    public TokenReading read(String token) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(RS256_ALONE);
        try {
            jws.setCompactSerialization(token);
        } catch (JoseException e) {
            return new TokenReading.Malformed();
        }
        try {
            var kid = jws.getKeyIdHeaderValue();
            var key = kid == null ? null : keys.publicKey(kid).orElse(null);
            if (key == null) {
                return new TokenReading.Forged();
            }
            jws.setKey(key);
            if (!jws.verifySignature()) {
                return new TokenReading.Forged();
            }
            return Json.readObject(Body.of(jws.getPayload()))
                    .<TokenReading>map(json -> new TokenReading.Genuine(new Claims(json)))
                    .orElseGet(TokenReading.Malformed::new);
        } catch (JoseException e) {
            return new TokenReading.Forged();
        }
    }
}
