@NullMarked
package io.aiconnectors.databricks.sandbox.catalog.generated;

import org.jspecify.annotations.NullMarked;
