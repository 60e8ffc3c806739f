/// AWS: secrets by name from the SSM Parameter Store.
@NullMarked
package io.aiconnectors.databricks.adapter.aws;

import org.jspecify.annotations.NullMarked;
