@NullMarked
package io.aiconnectors.databricks.adapter.audit;

import org.jspecify.annotations.NullMarked;
