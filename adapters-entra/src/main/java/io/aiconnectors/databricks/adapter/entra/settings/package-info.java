/// How this connector is registered in an Entra tenant.
@NullMarked
package io.aiconnectors.databricks.adapter.entra.settings;

import org.jspecify.annotations.NullMarked;
