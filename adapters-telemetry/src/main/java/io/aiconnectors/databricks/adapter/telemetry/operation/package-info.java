/// Traces of requests.
@NullMarked
package io.aiconnectors.databricks.adapter.telemetry.operation;

import org.jspecify.annotations.NullMarked;
