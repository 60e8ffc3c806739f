@NullMarked
package io.aiconnectors.databricks.adapter.aws.fastmcp;

import org.jspecify.annotations.NullMarked;
