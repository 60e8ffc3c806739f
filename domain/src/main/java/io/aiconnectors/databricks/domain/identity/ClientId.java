package io.aiconnectors.databricks.domain.identity;

/// The assistant's software as the token names it (`azp`).
public record ClientId(String value) {
    public ClientId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a client id must not be blank");
        }
    }
}
