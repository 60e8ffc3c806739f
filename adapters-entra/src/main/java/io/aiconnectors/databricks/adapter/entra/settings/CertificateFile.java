package io.aiconnectors.databricks.adapter.entra.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads a PEM file (RFC 7468) that holds an RSA key and, before or after it, the certificate that fits the key. Of
/// several certificates the first one counts, which by custom is the own one.
final class CertificateFile {
    private static final int MAX_BYTES = 64 * 1024;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private CertificateFile() {}

    static EntraCredential.Certificate read(Path file) {
        var blocks = BLOCK.matcher(text(file)).results().toList();
        if (blocks.stream()
                .map(block -> block.group(1))
                .anyMatch(label -> label.matches("(RSA|EC|ENCRYPTED) PRIVATE KEY"))) {
            throw wrong("holds a key in a form that is not read");
        }
        try {
            var certificate = certificate(bytes(first("CERTIFICATE", blocks)));
            var key = key(bytes(first("PRIVATE KEY", blocks)));
            if (!(certificate.getPublicKey() instanceof RSAPublicKey known)
                    || !known.getModulus().equals(key.getModulus())) {
                throw wrong("holds a certificate of another key");
            }
            return new EntraCredential.Certificate(certificate, key);
        } catch (GeneralSecurityException | ClassCastException e) {
            throw wrong("holds something that is no RSA key or no certificate");
        }
    }

    private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static RSAPrivateKey key(byte[] der) throws GeneralSecurityException {
        return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static MatchResult first(String label, Iterable<MatchResult> blocks) {
        for (var block : blocks) {
            if (block.group(1).equals(label)) {
                return block;
            }
        }
        throw wrong("holds no " + label);
    }

    private static byte[] bytes(MatchResult block) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(block.group(2));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no Base64", e);
        }
    }

    private static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw wrong("cannot be read");
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("ENTRA_CLIENT_CERTIFICATE " + what
                + ": set it to a PEM file with the certificate and its RSA key, unencrypted in PKCS #8 form (openssl"
                + " pkcs8 -topk8 -nocrypt)");
    }
}
