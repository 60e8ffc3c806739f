/// Whose calls change from one version of the policies to another.
@NullMarked
package io.aiconnectors.databricks.bench.replay;

import org.jspecify.annotations.NullMarked;
