package io.aiconnectors.databricks.domain.audit;

/// The id of a call in the audit; the caller sees it in every refusal.
public record EventId(String value) {
    public EventId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an event id must not be blank");
        }
    }
}
