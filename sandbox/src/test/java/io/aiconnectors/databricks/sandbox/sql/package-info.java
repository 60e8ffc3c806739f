@NullMarked
package io.aiconnectors.databricks.sandbox.sql;

import org.jspecify.annotations.NullMarked;
