package io.aiconnectors.databricks.adapter.audit.chain;

import java.security.interfaces.ECPublicKey;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.lang.HashUtil;

/// The name of a key: the SHA-256 thumbprint of its JWK, in base64url (RFC 7638).
final class Thumbprint {
    private Thumbprint() {}

    static String of(ECPublicKey key) {
        return new EllipticCurveJsonWebKey(key).calculateBase64urlEncodedThumbprint(HashUtil.SHA_256);
    }
}
