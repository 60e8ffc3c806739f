package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.secret.Secret;

/// The person has to decide first.
///
/// @param transaction what the consent page is found by; good for ten minutes and one decision
public record AskConsent(Secret transaction) implements Begun {}
