@NullMarked
package io.aiconnectors.databricks.adapter.entra.obo;

import org.jspecify.annotations.NullMarked;
