package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.Base64;

/// A key that records are encrypted with.
///
/// @param id  stands in clear beside every record that was encrypted with it: 1 to 32 letters, digits, `_`
///            or `-`
/// @param key 32 random bytes in Base64
public record RecordKey(String id, Secret key) {
    private static final int BYTES = 32;

    public RecordKey {
        if (!id.matches("[A-Za-z0-9_-]{1,32}")) {
            throw new IllegalArgumentException("the id of a key is 1 to 32 letters, digits, underscores or hyphens");
        }
        if (bytes(key).length != BYTES) {
            throw new IllegalArgumentException("a key is " + BYTES + " bytes in Base64");
        }
    }

    byte[] bytes() {
        return bytes(key);
    }

    private static byte[] bytes(Secret key) {
        try {
            return Base64.getDecoder().decode(key.reveal());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
