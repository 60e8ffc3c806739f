package io.aiconnectors.databricks.domain.audit;

/// The arguments of a call, as they were sent. The audit keeps no more of them than a keyed digest, unless payloads are
/// kept.
///
/// @param json canonical: sorted keys and no white space (RFC 8785 §3.2), so that the same arguments are the same text
public record CallArguments(String json) {
    public CallArguments {
        if (json.isBlank()) {
            throw new IllegalArgumentException("arguments are a JSON value");
        }
    }

    /// Says how long they are, not what they say.
    @Override
    public String toString() {
        return "CallArguments[" + json.length() + " characters]";
    }
}
