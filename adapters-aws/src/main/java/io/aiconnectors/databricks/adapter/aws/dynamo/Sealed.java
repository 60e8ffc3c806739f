package io.aiconnectors.databricks.adapter.aws.dynamo;

import software.amazon.awssdk.core.SdkBytes;

/// A record as it is kept: the bytes, and the id of the key that they were encrypted with.
///
/// @param bytes nonce, ciphertext and tag
record Sealed(String key, SdkBytes bytes) {}
