package io.aiconnectors.databricks.bootstrap.settings;

import java.util.List;
import java.util.Optional;

/// A client that the operator knows by name.
///
/// @param credential its client secret; a client without one is public
public record ConfiguredClient(String id, String name, List<String> redirectUris, Optional<SecretSource> credential) {
    public ConfiguredClient {
        redirectUris = List.copyOf(redirectUris);
    }
}
