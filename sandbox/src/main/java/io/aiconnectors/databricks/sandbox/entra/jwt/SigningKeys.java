package io.aiconnectors.databricks.sandbox.entra.jwt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/// The tenant's RSA keys of 2048 bits: one signs, that one and perhaps older ones are published. Safe for many threads.
public final class SigningKeys {
    private final AtomicReference<List<RsaJsonWebKey>> published = new AtomicReference<>(List.of(generated()));

    /// Makes a new signing key.
    ///
    /// @param keepOld whether the older public keys stay published; if not, their tokens are forgeries from now on
    /// @return the id of the new key
    public String rotate(boolean keepOld) {
        var fresh = generated();
        published.updateAndGet(
                old -> keepOld ? Stream.concat(Stream.of(fresh), old.stream()).toList() : List.of(fresh));
        return fresh.getKeyId();
    }

    /// The JWK Set (RFC 7517 §5) with public parts alone, the signing key first.
    public ObjectNode jwks(String issuer) {
        var keys = Json.array();
        for (var key : published.get()) {
            var json = (ObjectNode) Json.read(key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            keys.add(json.put("use", "sig").put("issuer", issuer));
        }
        return Json.object().set("keys", keys);
    }

    RsaJsonWebKey signing() {
        return published.get().getFirst();
    }

    Optional<PublicKey> publicKey(String kid) {
        return published.get().stream()
                .filter(key -> key.getKeyId().equals(kid))
                .findFirst()
                .map(RsaJsonWebKey::getPublicKey);
    }

    static RsaJsonWebKey generated() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }
}
