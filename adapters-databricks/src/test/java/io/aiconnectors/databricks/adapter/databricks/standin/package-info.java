/// The whole adapter against the workspace stand-in.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.standin;

import org.jspecify.annotations.NullMarked;
