/// Entra ID: who a bearer token speaks for, and the caller's own Databricks token.
@NullMarked
package io.aiconnectors.databricks.adapter.entra;

import org.jspecify.annotations.NullMarked;
