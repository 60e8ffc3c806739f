package io.aiconnectors.databricks.sandbox.entra.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What the token endpoint has to say: tokens, or Entra's error.
sealed interface TokenAnswer permits TokenAnswer.Granted, AadError {
    /// A token response (RFC 6749 §5.1).
    record Granted(ObjectNode json) implements TokenAnswer {
        /// Shows nothing: the response is all tokens.
        @Override
        public String toString() {
            return "Granted[redacted]";
        }
    }
}
