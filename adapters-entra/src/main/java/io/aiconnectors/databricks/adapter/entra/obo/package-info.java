/// The On-Behalf-Of exchange and the tokens it gave.
@NullMarked
package io.aiconnectors.databricks.adapter.entra.obo;

import org.jspecify.annotations.NullMarked;
