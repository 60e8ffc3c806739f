@NullMarked
package io.aiconnectors.databricks.sandbox.catalog;

import org.jspecify.annotations.NullMarked;
