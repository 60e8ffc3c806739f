/// The endpoints that a browser comes to: authorize, consent, callback.
@NullMarked
package io.aiconnectors.databricks.adapter.oauth.authorize;

import org.jspecify.annotations.NullMarked;
