/// Tells operators what the connector does: the one place that knows OpenTelemetry and CloudWatch.
@NullMarked
package io.aiconnectors.databricks.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
