@NullMarked
package io.aiconnectors.databricks.sandbox.firehose;

import org.jspecify.annotations.NullMarked;
