/// Asks the whole system about generated catalogues and searches every byte of what it answers.
@NullMarked
package io.aiconnectors.databricks.system.leak;

import org.jspecify.annotations.NullMarked;
