package io.aiconnectors.databricks.adapter.entra.keys;

import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/// What one look at the key endpoint gave.
sealed interface Fetched {
    /// At least one usable key, by key id.
    record Keys(Map<String, RSAPublicKey> byId) implements Fetched {
        public Keys {
            byId = Map.copyOf(byId);
        }
    }

    /// Nothing usable; `reason` is a stable word for logs and readiness.
    record Failed(String reason) implements Fetched {}
}
