@NullMarked
package io.aiconnectors.databricks.adapter.aws;

import org.jspecify.annotations.NullMarked;
