package io.aiconnectors.databricks.domain.identity;

/// The object id of a group that a person is in; opaque input for the policy, never compared in Java.
public record GroupId(String value) {
    public GroupId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a group id must not be blank");
        }
    }
}
