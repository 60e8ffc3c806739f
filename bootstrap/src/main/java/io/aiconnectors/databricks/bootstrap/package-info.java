/// The sentence that the other modules are the words of: configuration, wiring, start and stop.
@NullMarked
package io.aiconnectors.databricks.bootstrap;

import org.jspecify.annotations.NullMarked;
