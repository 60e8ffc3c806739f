@NullMarked
package io.aiconnectors.databricks.adapter.audit.verify;

import org.jspecify.annotations.NullMarked;
