package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.store.Stored;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.SdkBytes;

/// AES-256-GCM with a random nonce (NIST SP 800-38D §8.2.2), bound to the place that a record stands at, so
/// that a record that was changed, or moved to another place, is not read.
///
/// It does not show that a record was put back to what it once was. One key may encrypt 2³² records.
final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String current;
    private final SecureRandom random;

    Seal(RecordKeys keys, SecureRandom random) {
        keys.keys().forEach(key -> this.keys.put(key.id(), new SecretKeySpec(key.bytes(), "AES")));
        this.current = keys.keys().getFirst().id();
        this.random = random;
    }

    /// @param place kind, id and format of the record
    Sealed seal(byte[] plain, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var key = keys.get(current);
            if (key == null) {
                throw new IllegalStateException("the current key is among the keys");
            }
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            var sealed = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length))
                    .put(nonce)
                    .put(cipher.doFinal(plain));
            return new Sealed(current, SdkBytes.fromByteArrayUnsafe(sealed.array()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What was sealed at this place; unavailable as `store_key_unknown` or `store_record_tampered`.
    Stored<byte[]> open(Sealed sealed, String place) {
        var key = keys.get(sealed.key());
        if (key == null) {
            return Stored.unavailable("store_key_unknown");
        }
        var bytes = sealed.bytes().asByteArray();
        if (bytes.length < NONCE_BYTES) {
            return Stored.unavailable("store_record_tampered");
        }
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
        try {
            return Stored.answer(cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (GeneralSecurityException tampered) {
            return Stored.unavailable("store_record_tampered");
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
