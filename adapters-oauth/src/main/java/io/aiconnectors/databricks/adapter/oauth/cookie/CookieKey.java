package io.aiconnectors.databricks.adapter.oauth.cookie;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.Base64;

/// A key that signs cookies, used for nothing else.
///
/// @param id    the name under which a cookie says which key signed it: 1 to 16 letters, digits, `-` or `_`
/// @param value 32 random bytes in Base64; the same on all replicas
public record CookieKey(String id, Secret value) {
    private static final int BYTES = 32;

    public CookieKey {
        if (!id.matches("[A-Za-z0-9_-]{1,16}")) {
            throw new IllegalArgumentException("a cookie key is named by 1 to 16 letters, digits, - or _");
        }
        if (bytesOf(value).length != BYTES) {
            throw new IllegalArgumentException("a cookie key is " + BYTES + " bytes in Base64");
        }
    }

    byte[] bytes() {
        return bytesOf(value);
    }

    private static byte[] bytesOf(Secret value) {
        try {
            return Base64.getDecoder().decode(value.reveal());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
