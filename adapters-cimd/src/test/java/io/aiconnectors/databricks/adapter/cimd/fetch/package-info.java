@NullMarked
package io.aiconnectors.databricks.adapter.cimd.fetch;

import org.jspecify.annotations.NullMarked;
