package io.aiconnectors.databricks.adapter.aws.dynamo;

/// A record as it was read, with the stamp that it had then.
record Entry<T>(T value, String stamp) {}
