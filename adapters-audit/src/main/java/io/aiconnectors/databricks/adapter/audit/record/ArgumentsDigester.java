package io.aiconnectors.databricks.adapter.audit.record;

import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Digests the arguments of calls with a key (HMAC-SHA-256, RFC 2104), so that a record can be held against a request
/// by whoever has the key, and nobody else can find out by trying what was asked.
public final class ArgumentsDigester {
    /// Bytes of a key.
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /// Digests with this key.
    ///
    /// @param key 32 bytes in Base64
    /// @throws IllegalArgumentException if it is none; the message does not hold it
    public ArgumentsDigester(Secret key) {
        this.key = new SecretKeySpec(bytes(key), ALGORITHM);
    }

    /// Digests with a key that nobody knows: digests can be held against each other for as long as this one lives.
    ///
    /// @param random must be a cryptographically strong one
    public static ArgumentsDigester forOneRun(RandomGenerator random) {
        var drawn = new byte[KEY_BYTES];
        random.nextBytes(drawn);
        return new ArgumentsDigester(Secret.of(Base64.getEncoder().encodeToString(drawn)));
    }

    /// Lower-case hex.
    public String digest(CallArguments arguments) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(arguments.json().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK knows HMAC-SHA-256", impossible);
        }
    }

    private static byte[] bytes(Secret key) {
        try {
            var bytes = Base64.getDecoder().decode(key.reveal());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, together with keys of another length; the cause would quote it.
        }
        throw new IllegalArgumentException("a digest key is " + KEY_BYTES + " bytes in Base64");
    }
}
