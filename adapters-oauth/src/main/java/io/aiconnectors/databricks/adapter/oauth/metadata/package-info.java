/// Authorization-server metadata (RFC 8414).
@NullMarked
package io.aiconnectors.databricks.adapter.oauth.metadata;

import org.jspecify.annotations.NullMarked;
