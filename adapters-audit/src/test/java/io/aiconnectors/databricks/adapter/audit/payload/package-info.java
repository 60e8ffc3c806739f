@NullMarked
package io.aiconnectors.databricks.adapter.audit.payload;

import org.jspecify.annotations.NullMarked;
