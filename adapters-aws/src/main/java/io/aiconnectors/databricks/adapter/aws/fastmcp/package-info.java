/// Reads what a FastMCP server left behind in DynamoDB: the clients that registered with it.
@NullMarked
package io.aiconnectors.databricks.adapter.aws.fastmcp;

import org.jspecify.annotations.NullMarked;
