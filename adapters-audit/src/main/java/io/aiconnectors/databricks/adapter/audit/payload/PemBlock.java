package io.aiconnectors.databricks.adapter.audit.payload;

import java.util.Base64;
import java.util.regex.Pattern;

/// Reads the binary content of a key in textual form (RFC 7468).
final class PemBlock {
    private PemBlock() {}

    /// @throws IllegalArgumentException if there is no such block; the message does not hold the text
    static byte[] bytes(String label, String pem) {
        var block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("has no block \"" + label + "\"");
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
