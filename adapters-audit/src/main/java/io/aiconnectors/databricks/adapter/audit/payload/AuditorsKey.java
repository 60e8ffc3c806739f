package io.aiconnectors.databricks.adapter.audit.payload;

import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;

/// The auditors' public key. What is encrypted to it, nobody but them can read; we cannot either.
public final class AuditorsKey {
    static final String EVENT = "event_id";
    static final String PART = "part";

    private final PublicKey key;
    private final KeyKind kind;
    private final String id;

    private AuditorsKey(PublicKey key, KeyKind kind, String id) {
        this.key = key;
        this.kind = kind;
        this.id = id;
    }

    /// Reads it.
    ///
    /// @param pem SubjectPublicKeyInfo in textual form (RFC 7468 §13): RSA of 2048 bits or more, or EC on
    ///            P-256, P-384 or P-521
    /// @throws IllegalArgumentException if it is none of these
    public static AuditorsKey read(String pem) {
        try {
            var spec = new X509EncodedKeySpec(PemBlock.bytes("PUBLIC KEY", pem));
            var key = KeyKind.<PublicKey>read(spec, KeyFactory::generatePublic);
            var id = PublicJsonWebKey.Factory.newPublicJwk(key).calculateBase64urlEncodedThumbprint(HashUtil.SHA_256);
            return new AuditorsKey(key, KeyKind.of(key), id);
        } catch (InvalidKeyException | JoseException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "the auditors' key must be a public key in PEM: RSA of 2048 bits or more, or EC on P-256, P-384 or"
                            + " P-521",
                    unusable);
        }
    }

    /// The SHA-256 thumbprint of the key (RFC 7638), which every payload names as `kid`.
    public String id() {
        return id;
    }

    /// Encrypts a payload, bound to what it is, so that it cannot be passed for another.
    String encrypt(String event, String part, byte[] payload) throws JoseException {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(kind.algorithm());
        jwe.setEncryptionMethodHeaderParameter(KeyKind.CONTENT);
        jwe.setKeyIdHeaderValue(id);
        jwe.setHeader(EVENT, event);
        jwe.setHeader(PART, part);
        jwe.setKey(key);
        jwe.setPlaintext(payload);
        return jwe.getCompactSerialization();
    }

    @Override
    public String toString() {
        return "AuditorsKey[" + id + "]";
    }
}
