@NullMarked
package io.aiconnectors.databricks.adapter.audit.segment;

import org.jspecify.annotations.NullMarked;
