@NullMarked
package io.aiconnectors.databricks.adapter.cimd;

import org.jspecify.annotations.NullMarked;
