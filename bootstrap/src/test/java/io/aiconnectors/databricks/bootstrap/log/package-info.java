@NullMarked
package io.aiconnectors.databricks.bootstrap.log;

import org.jspecify.annotations.NullMarked;
