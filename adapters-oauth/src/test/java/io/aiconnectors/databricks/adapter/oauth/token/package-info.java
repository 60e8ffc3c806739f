@NullMarked
package io.aiconnectors.databricks.adapter.oauth.token;

import org.jspecify.annotations.NullMarked;
