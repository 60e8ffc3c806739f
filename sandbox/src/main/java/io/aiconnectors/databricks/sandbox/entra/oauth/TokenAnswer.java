package io.aiconnectors.databricks.sandbox.entra.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What the token endpoint has to say: tokens, or Entra's error.
sealed interface TokenAnswer permits TokenAnswer.Granted, AadError {
    record Granted(ObjectNode json) implements TokenAnswer {}
}
