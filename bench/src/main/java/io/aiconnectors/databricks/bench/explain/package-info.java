/// Why the policies decide as they do, and what would change it.
@NullMarked
package io.aiconnectors.databricks.bench.explain;

import org.jspecify.annotations.NullMarked;
