/// Answers of Databricks read leniently: what is needed is demanded, everything else is ignored.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.json;

import org.jspecify.annotations.NullMarked;
