/// The policies as files and as something that decides.
@NullMarked
package io.aiconnectors.databricks.bench.policy;

import org.jspecify.annotations.NullMarked;
