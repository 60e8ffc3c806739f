@NullMarked
package io.aiconnectors.databricks.adapter.audit.spool;

import org.jspecify.annotations.NullMarked;
