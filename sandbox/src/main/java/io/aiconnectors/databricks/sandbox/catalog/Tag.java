package io.aiconnectors.databricks.sandbox.catalog;

/// A tag assigned directly to an asset; a key-only tag has the empty string as its value.
public record Tag(String key, String value) {
    public static Tag keyOnly(String key) {
        return new Tag(key, "");
    }
}
