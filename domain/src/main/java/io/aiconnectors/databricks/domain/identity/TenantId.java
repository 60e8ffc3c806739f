package io.aiconnectors.databricks.domain.identity;

/// The Entra tenant that a person belongs to (`tid`).
public record TenantId(String value) {
    public TenantId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a tenant id must not be blank");
        }
    }
}
