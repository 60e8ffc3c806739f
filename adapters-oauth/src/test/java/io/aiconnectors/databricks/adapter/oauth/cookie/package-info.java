@NullMarked
package io.aiconnectors.databricks.adapter.oauth.cookie;

import org.jspecify.annotations.NullMarked;
