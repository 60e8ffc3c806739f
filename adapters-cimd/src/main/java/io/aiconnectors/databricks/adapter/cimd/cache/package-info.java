/// Remembering documents by HTTP's rules, and asking no host too often.
@NullMarked
package io.aiconnectors.databricks.adapter.cimd.cache;

import org.jspecify.annotations.NullMarked;
