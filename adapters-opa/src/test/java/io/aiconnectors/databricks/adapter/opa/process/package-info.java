@NullMarked
package io.aiconnectors.databricks.adapter.opa.process;

import org.jspecify.annotations.NullMarked;
