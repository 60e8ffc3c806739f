package io.aiconnectors.databricks.offender.secrets_are_not_strings;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record SecretOffender(String clientSecret) {}
