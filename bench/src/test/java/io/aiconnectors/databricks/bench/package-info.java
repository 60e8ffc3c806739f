@NullMarked
package io.aiconnectors.databricks.bench;

import org.jspecify.annotations.NullMarked;
