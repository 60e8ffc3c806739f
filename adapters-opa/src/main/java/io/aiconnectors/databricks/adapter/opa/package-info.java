/// Policy decisions by OPA, asked over loopback HTTP: the only code that may mint a permission.
@NullMarked
package io.aiconnectors.databricks.adapter.opa;

import org.jspecify.annotations.NullMarked;
