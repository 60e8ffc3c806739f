/// Ports that need this process and its disk alone: the audit file and the rate limits.
@NullMarked
package io.aiconnectors.databricks.adapter.local;

import org.jspecify.annotations.NullMarked;
