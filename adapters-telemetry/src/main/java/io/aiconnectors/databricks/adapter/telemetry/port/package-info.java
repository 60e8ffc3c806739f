/// Ports of the domain with somebody who watches what passes through them, and changes nothing of it.
@NullMarked
package io.aiconnectors.databricks.adapter.telemetry.port;

import org.jspecify.annotations.NullMarked;
