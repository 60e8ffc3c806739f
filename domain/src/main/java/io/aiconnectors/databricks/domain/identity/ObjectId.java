package io.aiconnectors.databricks.domain.identity;

/// A person's immutable id within the tenant (`oid`); with the tenant the only key by which people are told apart.
public record ObjectId(String value) {
    public ObjectId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an object id must not be blank");
        }
    }
}
