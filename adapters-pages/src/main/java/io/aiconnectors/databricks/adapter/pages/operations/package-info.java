/// The page on the admin port, for those who run the connector.
@NullMarked
package io.aiconnectors.databricks.adapter.pages.operations;

import org.jspecify.annotations.NullMarked;
