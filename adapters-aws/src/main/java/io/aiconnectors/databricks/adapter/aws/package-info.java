/// AWS: what its services have in common. Settings from the SSM Parameter Store, the audit in Firehose and sign-in in
/// DynamoDB have packages of their own.
@NullMarked
package io.aiconnectors.databricks.adapter.aws;

import org.jspecify.annotations.NullMarked;
