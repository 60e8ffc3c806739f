package io.aiconnectors.databricks.adapter.audit.payload;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Auditors with a key pair of their own.
record Auditors(KeyPair pair) {
    static Auditors with(String family, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(family);
            generator.initialize(bits);
            return new Auditors(generator.generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    AuditorsKey key() {
        return AuditorsKey.read(publicPem());
    }

    PayloadReader reader() {
        return PayloadReader.with(Secret.of(privatePem()));
    }

    String publicPem() {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    String privatePem() {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + label + "-----\n";
    }
}
