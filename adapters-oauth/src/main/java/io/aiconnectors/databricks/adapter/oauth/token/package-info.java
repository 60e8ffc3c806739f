/// The endpoints that a client calls about tokens.
@NullMarked
package io.aiconnectors.databricks.adapter.oauth.token;

import org.jspecify.annotations.NullMarked;
