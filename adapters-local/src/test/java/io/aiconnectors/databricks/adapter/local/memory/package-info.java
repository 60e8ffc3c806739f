@NullMarked
package io.aiconnectors.databricks.adapter.local.memory;

import org.jspecify.annotations.NullMarked;
