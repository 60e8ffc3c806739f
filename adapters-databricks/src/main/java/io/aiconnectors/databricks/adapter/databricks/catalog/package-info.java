/// Discovery in Unity Catalog over REST.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.catalog;

import org.jspecify.annotations.NullMarked;
