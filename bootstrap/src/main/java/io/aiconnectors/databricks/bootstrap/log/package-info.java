/// How lines of the log look, and by which names events are known.
@NullMarked
package io.aiconnectors.databricks.bootstrap.log;

import org.jspecify.annotations.NullMarked;
