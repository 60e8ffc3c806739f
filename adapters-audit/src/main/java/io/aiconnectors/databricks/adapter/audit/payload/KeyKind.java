package io.aiconnectors.databricks.adapter.audit.payload;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;

/// The keys that auditors may have, and what payloads are encrypted with for each (RFC 7518 §4, §5.3).
enum KeyKind {
    RSA("RSA", KeyManagementAlgorithmIdentifiers.RSA_OAEP_256),
    EC("EC", KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);

    static final String CONTENT = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;

    /// What a payload may be encrypted with; anything else in its header was not written here.
    static final AlgorithmConstraints KEY_ALGORITHMS =
            new AlgorithmConstraints(ConstraintType.PERMIT, RSA.algorithm, EC.algorithm);

    static final AlgorithmConstraints CONTENT_ALGORITHMS = new AlgorithmConstraints(ConstraintType.PERMIT, CONTENT);

    private static final int LEAST_RSA_BITS = 2048;

    private final String family;
    private final String algorithm;

    KeyKind(String family, String algorithm) {
        this.family = family;
        this.algorithm = algorithm;
    }

    String algorithm() {
        return algorithm;
    }

    static KeyKind of(Key key) throws InvalidKeyException {
        return switch (key) {
            case RSAKey rsa when rsa.getModulus().bitLength() >= LEAST_RSA_BITS -> RSA;
            case ECKey _ -> EC;
            default -> throw new InvalidKeyException("a key of another kind");
        };
    }

    /// Reads a key of either kind.
    static <K extends Key> K read(KeySpec spec, Reader<K> reader) throws InvalidKeyException {
        for (var kind : List.of(EC, RSA)) {
            try {
                return reader.read(KeyFactory.getInstance(kind.family), spec);
            } catch (InvalidKeySpecException _) {
                // It may be of the other kind.
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every JDK knows " + kind.family, impossible);
            }
        }
        throw new InvalidKeyException("a key of another kind");
    }

    /// Makes a public or a private key.
    @FunctionalInterface
    interface Reader<K extends Key> {
        K read(KeyFactory factory, KeySpec spec) throws InvalidKeySpecException;
    }
}
