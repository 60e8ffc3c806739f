@NullMarked
package io.aiconnectors.databricks.adapter.entra.keys;

import org.jspecify.annotations.NullMarked;
