package io.aiconnectors.databricks.adapter.audit.chain;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/// Reads P-256 keys in textual form (RFC 7468).
final class Pem {
    private static final Pattern PRIVATE = block("PRIVATE KEY");
    private static final Pattern PUBLIC = block("PUBLIC KEY");

    private Pem() {}

    private static Pattern block(String label) {
        return Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----");
    }

    /// @param pem PKCS #8, unencrypted
    /// @throws GeneralSecurityException if that is no private key on P-256
    static ECPrivateKey privateKey(Secret pem) throws GeneralSecurityException {
        var spec = new PKCS8EncodedKeySpec(bytes(PRIVATE, pem.reveal()));
        var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
        mustBeOnCurve(key);
        return key;
    }

    /// @param pem X.509 SubjectPublicKeyInfo
    /// @throws GeneralSecurityException if that is no public key on P-256
    static ECPublicKey publicKey(String pem) throws GeneralSecurityException {
        var spec = new X509EncodedKeySpec(bytes(PUBLIC, pem));
        var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
        mustBeOnCurve(key);
        return key;
    }

    private static void mustBeOnCurve(ECKey key) throws GeneralSecurityException {
        if (!P256.curve().has(key)) {
            throw new GeneralSecurityException("a key on another curve");
        }
    }

    private static byte[] bytes(Pattern block, String pem) throws GeneralSecurityException {
        var found = block.matcher(pem);
        if (!found.find()) {
            throw new GeneralSecurityException("no such block");
        }
        try {
            return Base64.getMimeDecoder().decode(found.group(1));
        } catch (IllegalArgumentException _) {
            throw new GeneralSecurityException("no Base64");
        }
    }
}
