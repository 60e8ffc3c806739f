/// Listings that come in pages.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.listing;

import org.jspecify.annotations.NullMarked;
