package io.aiconnectors.databricks.adapter.audit.chain;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// The key that a connector signs its checkpoints with (ES256). It prints as its thumbprint.
public final class CheckpointKey {
    private final ECPrivateKey key;
    private final ECPublicKey counterpart;

    private CheckpointKey(ECPrivateKey key, ECPublicKey counterpart) {
        this.key = key;
        this.counterpart = counterpart;
    }

    /// Reads a key.
    ///
    /// @param pem PKCS #8 in textual form, unencrypted, on P-256
    /// @throws IllegalArgumentException if it is none; the message says what is wanted, and nothing of the
    /// key
    public static CheckpointKey of(Secret pem) {
        try {
            var key = Pem.privateKey(pem);
            return new CheckpointKey(key, P256.curve().publicOf(key));
        } catch (GeneralSecurityException _) {
            throw new IllegalArgumentException(
                    "is not a key that signs checkpoints. Set it to an EC key on P-256,"
                            + " unencrypted in PKCS #8 PEM form (openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256)");
        }
    }

    /// A key that nobody has seen, for a system that is gone tomorrow.
    public static CheckpointKey fresh(SecureRandom chance) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), chance);
            var pair = generator.generateKeyPair();
            return new CheckpointKey((ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK knows P-256", impossible);
        }
    }

    /// The name under which its signatures are found, and by which an auditor knows it (RFC 7638, SHA-256).
    public String thumbprint() {
        return Thumbprint.of(counterpart);
    }

    /// What an auditor checks its signatures with: the public key as PEM.
    public String publicPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(counterpart.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    ECPrivateKey key() {
        return key;
    }

    @Override
    public String toString() {
        return thumbprint();
    }
}
