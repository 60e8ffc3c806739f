/// Verification of Entra access tokens.
@NullMarked
package io.aiconnectors.databricks.adapter.entra.token;

import org.jspecify.annotations.NullMarked;
