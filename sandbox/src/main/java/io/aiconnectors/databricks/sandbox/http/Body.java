package io.aiconnectors.databricks.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a request or a response body; immutable.
public final class Body {
    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /// The body as UTF-8; malformed sequences become U+FFFD.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Shows the size alone: bodies of token requests hold secrets.
    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes]";
    }
}
