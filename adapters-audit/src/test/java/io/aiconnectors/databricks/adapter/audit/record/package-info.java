@NullMarked
package io.aiconnectors.databricks.adapter.audit.record;

import org.jspecify.annotations.NullMarked;
