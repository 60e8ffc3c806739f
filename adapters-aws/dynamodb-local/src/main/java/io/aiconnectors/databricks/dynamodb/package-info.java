/// DynamoDB Local as a process of its own.
@NullMarked
package io.aiconnectors.databricks.dynamodb;

import org.jspecify.annotations.NullMarked;
