/// The whole system on one machine: the stand-ins, the connector as its own process, and the story that is told with
/// it.
@NullMarked
package io.aiconnectors.databricks.sandbox.stage;

import org.jspecify.annotations.NullMarked;
