/// AWS: secrets by name from the SSM Parameter Store; sign-in in DynamoDB in a package of its own.
@NullMarked
package io.aiconnectors.databricks.adapter.aws;

import org.jspecify.annotations.NullMarked;
