package io.aiconnectors.databricks.adapter.entra.keys;

import java.security.interfaces.RSAPublicKey;

/// What is known about a key id.
public sealed interface KeyLookup {
    /// The tenant signs with this key.
    record Found(RSAPublicKey key) implements KeyLookup {}

    /// The tenant has no such key.
    record Unknown() implements KeyLookup {}

    /// It cannot be told: the keys are out of reach.
    record Unavailable() implements KeyLookup {}
}
