package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.RedirectPlace;
import io.aiconnectors.databricks.domain.grant.Terms;

/// What the person is asked.
///
/// @param place where the answer goes to: what to show first, since it alone cannot be made up
/// @param terms with the client's name for itself, which can; whatever it says is text and nothing but text
public record ConsentQuestion(RedirectPlace place, Terms terms) implements Shown {}
