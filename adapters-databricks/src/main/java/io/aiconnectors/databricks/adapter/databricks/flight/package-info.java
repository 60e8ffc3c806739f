/// What several want to know at once is found out once.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.flight;

import org.jspecify.annotations.NullMarked;
