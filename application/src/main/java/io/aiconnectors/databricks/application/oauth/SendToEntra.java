package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;

/// The browser goes to Entra, and has to prove with the same cookie that it is the one that comes back.
///
/// @param location where to; holds the `state`, so it is not for logs
/// @param browser  the value of the cookie to set, for ten minutes
/// @param approval what the person approved on the way here, for a browser that is to remember it
public record SendToEntra(URI location, Secret browser, Approval approval) implements Onward {}
