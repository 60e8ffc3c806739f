package io.aiconnectors.databricks.domain.signin;

import io.aiconnectors.databricks.domain.secret.Secret;

/// What Entra wants of the person beyond a plain sign-in: the `claims` value to send back to it, as it came (Microsoft
/// identity platform, "Claims challenges"). Not for logs, for it may describe the person's device and policies.
public record ClaimsChallenge(Secret claims) {}
