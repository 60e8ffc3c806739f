/// The tenant's signing keys, fetched and kept by Microsoft's rules.
@NullMarked
package io.aiconnectors.databricks.adapter.entra.keys;

import org.jspecify.annotations.NullMarked;
