@NullMarked
package io.aiconnectors.databricks.adapter.entra.settings;

import org.jspecify.annotations.NullMarked;
