package io.aiconnectors.databricks.adapter.audit.chain;

/// What a checkpoint's signature is worth.
public sealed interface Vouching {
    /// It was made with a key that is trusted.
    ///
    /// @param key thumbprint of that key
    record Good(CheckpointStatement statement, String key) implements Vouching {}

    /// There was no key to check it with.
    ///
    /// @param key thumbprint of the key that is claimed to have made it
    record Unchecked(CheckpointStatement statement, String key) implements Vouching {}

    /// It is said to be made with a key that is not trusted.
    record Foreign(String key) implements Vouching {}

    /// It was not made with the key that it names, or not of this statement.
    record False() implements Vouching {}

    /// There is no statement with a signature.
    record Unreadable() implements Vouching {}
}
