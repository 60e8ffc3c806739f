@NullMarked
package io.aiconnectors.databricks.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
