package io.aiconnectors.databricks.domain.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/// The SHA-256 of a secret, in base64url without padding: what is kept and looked up in the secret's place.
///
/// Good for secrets of full strength alone, such as our own 256-bit tokens; a password could be guessed from it.
public record Fingerprint(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Fingerprint {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a fingerprint is 43 characters of base64url");
        }
    }

    public static Fingerprint of(Secret secret) {
        return of(secret.reveal().getBytes(StandardCharsets.UTF_8));
    }

    /// Of bytes that are not secret, such as a document whose every change must show.
    public static Fingerprint of(byte[] bytes) {
        try {
            return new Fingerprint(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Compares in constant time.
    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint(var that)
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.US_ASCII), that.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
