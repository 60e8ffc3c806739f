package io.aiconnectors.databricks.adapter.aws.fastmcp;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Opens Fernet tokens (https://github.com/fernet/spec), which FastMCP's storage wraps records in:
/// AES-128-CBC under a tag by HMAC-SHA256. It seals none.
public final class Fernet {
    private static final int KEY_BYTES = 32;
    private static final int HALF = KEY_BYTES / 2;
    private static final int TAG_BYTES = 32;
    private static final byte VERSION = (byte) 0x80;
    /// Version, time and initialization vector.
    private static final int HEADER_BYTES = 1 + 8 + 16;

    private static final int PASSPHRASE_ROUNDS = 1_200_000;

    private final byte[] signing;
    private final byte[] encrypting;

    private Fernet(byte[] key) {
        this.signing = Arrays.copyOf(key, HALF);
        this.encrypting = Arrays.copyOfRange(key, HALF, KEY_BYTES);
    }

    /// With a key as Fernet knows it: 32 bytes in base64url.
    ///
    /// @throws IllegalArgumentException if it is none; the message does not hold it
    public static Fernet ofKey(Secret key) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(key.reveal());
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a Fernet key is 32 bytes in base64url");
        }
        return new Fernet(bytes);
    }

    /// With the key that `FernetEncryptionWrapper(source_material=…, salt=…)` makes: PBKDF2, which takes a
    /// second.
    public static Fernet ofPassphrase(Secret passphrase, String salt) {
        try {
            KeySpec slow = new PBEKeySpec(
                    passphrase.reveal().toCharArray(),
                    salt.getBytes(StandardCharsets.UTF_8),
                    PASSPHRASE_ROUNDS,
                    KEY_BYTES * Byte.SIZE);
            return new Fernet(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(slow)
                    .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// With the key of FastMCP's default storage, which follows from the client secret at the identity
    /// provider.
    public static Fernet ofClientSecret(Secret clientSecret) {
        var signingKey = hkdf(clientSecret.reveal(), "fastmcp-jwt-signing-key");
        return new Fernet(hkdf(Base64.getUrlEncoder().encodeToString(signingKey), "fastmcp-storage-encryption-key"));
    }

    private static byte[] hkdf(String material, String salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(material.getBytes(StandardCharsets.UTF_8))
                            .addSalt(salt.getBytes(StandardCharsets.UTF_8))
                            .thenExpand("Fernet".getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What the token holds, unless it is none, or was made with another key.
    Optional<byte[]> open(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            int end = bytes.length - TAG_BYTES;
            if (end <= HEADER_BYTES || bytes[0] != VERSION || !isSigned(bytes, end)) {
                return Optional.empty();
            }
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(encrypting, "AES"),
                    new IvParameterSpec(bytes, HEADER_BYTES - 16, 16));
            return Optional.of(cipher.doFinal(bytes, HEADER_BYTES, end - HEADER_BYTES));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isSigned(byte[] bytes, int end) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(signing, "HmacSHA256"));
        mac.update(bytes, 0, end);
        return MessageDigest.isEqual(mac.doFinal(), Arrays.copyOfRange(bytes, end, bytes.length));
    }
}
