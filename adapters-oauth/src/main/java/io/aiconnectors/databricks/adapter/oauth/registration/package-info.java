/// Dynamic registration of clients (RFC 7591).
@NullMarked
package io.aiconnectors.databricks.adapter.oauth.registration;

import org.jspecify.annotations.NullMarked;
