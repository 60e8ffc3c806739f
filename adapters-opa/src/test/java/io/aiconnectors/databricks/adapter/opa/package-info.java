@NullMarked
package io.aiconnectors.databricks.adapter.opa;

import org.jspecify.annotations.NullMarked;
