/// Dynamic registration of clients (RFC 7591), and how much of it there may be.
@NullMarked
package io.aiconnectors.databricks.adapter.oauth.registration;

import org.jspecify.annotations.NullMarked;
