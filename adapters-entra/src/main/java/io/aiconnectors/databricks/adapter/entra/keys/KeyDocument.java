package io.aiconnectors.databricks.adapter.entra.keys;

import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/// Reads a JWK Set (RFC 7517 §5). Taken are RSA keys of 2048 to 8192 bits that have an id and are meant for RS256
/// signatures, or do not say otherwise; a set of more than [#MAX_KEYS] keys is not believed.
final class KeyDocument {
    static final int MAX_KEYS = 100;
    private static final int MIN_BITS = 2048;
    private static final int MAX_BITS = 8192;

    private KeyDocument() {}

    static Fetched read(String json) {
        try {
            var keys = new JsonWebKeySet(json).getJsonWebKeys();
            if (keys.size() > MAX_KEYS) {
                return new Fetched.Failed("too_many_keys");
            }
            var byId = new HashMap<String, RSAPublicKey>();
            for (var key : keys) {
                if (key instanceof RsaJsonWebKey rsa && isForSignatures(key) && isSound(rsa.getRsaPublicKey())) {
                    byId.put(key.getKeyId(), rsa.getRsaPublicKey());
                }
            }
            return byId.isEmpty() ? new Fetched.Failed("no_usable_key") : new Fetched.Keys(byId);
        } catch (JoseException | RuntimeException e) {
            return new Fetched.Failed("unreadable");
        }
    }

    private static boolean isForSignatures(JsonWebKey key) {
        return key.getKeyId() != null
                && !key.getKeyId().isBlank()
                && (key.getUse() == null || key.getUse().equals("sig"))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals("RS256"));
    }

    private static boolean isSound(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        return bits >= MIN_BITS && bits <= MAX_BITS;
    }
}
