/// Figures: counted once, in the registry of metrics, and told from there.
@NullMarked
package io.aiconnectors.databricks.adapter.telemetry.signal;

import org.jspecify.annotations.NullMarked;
