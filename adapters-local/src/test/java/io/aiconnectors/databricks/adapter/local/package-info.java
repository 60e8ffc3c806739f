@NullMarked
package io.aiconnectors.databricks.adapter.local;

import org.jspecify.annotations.NullMarked;
