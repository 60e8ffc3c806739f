@NullMarked
package io.aiconnectors.databricks.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
