/// The state of sign-in in one DynamoDB table that all replicas share, encrypted before it leaves the
/// process.
@NullMarked
package io.aiconnectors.databricks.adapter.aws.dynamo;

import org.jspecify.annotations.NullMarked;
