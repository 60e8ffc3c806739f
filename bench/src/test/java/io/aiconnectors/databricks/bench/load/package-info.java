@NullMarked
package io.aiconnectors.databricks.bench.load;

import org.jspecify.annotations.NullMarked;
