@NullMarked
package io.aiconnectors.databricks.adapter.audit.sink;

import org.jspecify.annotations.NullMarked;
