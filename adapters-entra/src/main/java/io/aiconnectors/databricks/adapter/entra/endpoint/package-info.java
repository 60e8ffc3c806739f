/// The tenant's token endpoint: asked in one place, its answers reduced to tokens and codes.
@NullMarked
package io.aiconnectors.databricks.adapter.entra.endpoint;

import org.jspecify.annotations.NullMarked;
