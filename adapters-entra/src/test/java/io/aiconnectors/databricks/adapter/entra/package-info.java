@NullMarked
package io.aiconnectors.databricks.adapter.entra;

import org.jspecify.annotations.NullMarked;
