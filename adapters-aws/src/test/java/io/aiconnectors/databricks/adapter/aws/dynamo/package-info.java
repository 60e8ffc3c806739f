@NullMarked
package io.aiconnectors.databricks.adapter.aws.dynamo;

import org.jspecify.annotations.NullMarked;
