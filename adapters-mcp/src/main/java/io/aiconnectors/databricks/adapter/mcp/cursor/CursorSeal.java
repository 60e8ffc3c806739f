package io.aiconnectors.databricks.adapter.mcp.cursor;

import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals positions into cursors with AES-256-GCM (NIST SP 800-38D), the binding being authenticated along.
///
/// A cursor is Base64url of a 96-bit random nonce and the sealed position. Upstream's page token stays secret, and a
/// cursor opens only in the call it was made for, for an hour: by then what was listed may have changed, and whoever
/// could see it too.
public final class CursorSeal {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Duration LIFE = Duration.ofHours(1);

    private final SecretKeySpec key;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// A seal.
    ///
    /// @param key 32 bytes in Base64
    public CursorSeal(Secret key, RandomGenerator random, InstantSource clock) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key.reveal()), "AES");
        this.random = random;
        this.clock = clock;
    }

    public String seal(Position position, Binding binding) {
        var token = position.token().value().getBytes(StandardCharsets.UTF_8);
        var plain = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + token.length)
                .putLong(clock.instant().getEpochSecond())
                .putInt(position.skip())
                .put(token)
                .array();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, binding).doFinal(plain);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /// What it says.
    public Opened open(String cursor, Binding binding) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= NONCE_BYTES) {
                return new Opened.Foreign();
            }
            var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            var plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, nonce, binding)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
            if (isStale(Instant.ofEpochSecond(plain.getLong()))) {
                return new Opened.Stale();
            }
            var skip = plain.getInt();
            return new Opened.At(new Position(
                    new PageToken(StandardCharsets.UTF_8.decode(plain).toString()), skip));
        } catch (IllegalArgumentException | GeneralSecurityException foreign) {
            return new Opened.Foreign();
        }
    }

    private boolean isStale(Instant sealed) {
        return clock.instant().isAfter(sealed.plus(LIFE));
    }

    private Cipher cipher(int mode, byte[] nonce, Binding binding) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding.bytes());
        return cipher;
    }
}
