@NullMarked
package io.aiconnectors.databricks.adapter.audit.disk;

import org.jspecify.annotations.NullMarked;
