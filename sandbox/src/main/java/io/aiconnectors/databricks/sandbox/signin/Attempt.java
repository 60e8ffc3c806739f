package io.aiconnectors.databricks.sandbox.signin;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;

/// One authorization request of a client, before the browser goes there.
///
/// @param verifier whose challenge is in the request (RFC 7636)
public record Attempt(URI address, String state, Secret verifier) {}
