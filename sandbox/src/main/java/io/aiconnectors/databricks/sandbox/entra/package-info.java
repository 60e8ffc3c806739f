/// A stand-in for one Entra ID tenant, stricter than the original.
@NullMarked
package io.aiconnectors.databricks.sandbox.entra;

import org.jspecify.annotations.NullMarked;
