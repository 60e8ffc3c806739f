@NullMarked
package io.aiconnectors.databricks.sandbox.entra;

import org.jspecify.annotations.NullMarked;
