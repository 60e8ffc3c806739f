/// Ports that need this process alone: the rate limits, and the state of sign-in in memory.
@NullMarked
package io.aiconnectors.databricks.adapter.local;

import org.jspecify.annotations.NullMarked;
