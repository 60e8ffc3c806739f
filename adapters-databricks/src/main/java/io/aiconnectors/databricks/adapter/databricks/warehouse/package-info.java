/// SQL warehouses over REST.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.warehouse;

import org.jspecify.annotations.NullMarked;
