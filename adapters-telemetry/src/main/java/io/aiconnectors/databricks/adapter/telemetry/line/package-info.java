/// Figures as lines on standard output, for CloudWatch without a sidecar.
@NullMarked
package io.aiconnectors.databricks.adapter.telemetry.line;

import org.jspecify.annotations.NullMarked;
