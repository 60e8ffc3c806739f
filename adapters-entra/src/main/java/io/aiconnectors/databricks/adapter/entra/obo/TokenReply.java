package io.aiconnectors.databricks.adapter.entra.obo;

/// What the token endpoint's answer comes to, as far as anything in it is of use here.
sealed interface TokenReply {
    /// A token (RFC 6749 §5.1). `body` is the answer reduced to what is needed: the refresh and id tokens that Entra
    /// sends along go no further.
    record Issued(String body, long lifeSeconds) implements TokenReply {
        @Override
        public String toString() {
            return "Issued[redacted]";
        }
    }

    /// An error, reduced to codes.
    record Refused(Refusal refusal) implements TokenReply {}
}
