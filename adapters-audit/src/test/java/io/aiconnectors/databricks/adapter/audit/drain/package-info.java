@NullMarked
package io.aiconnectors.databricks.adapter.audit.drain;

import org.jspecify.annotations.NullMarked;
