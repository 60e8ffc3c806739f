@NullMarked
package io.aiconnectors.databricks.adapter.oauth.limit;

import org.jspecify.annotations.NullMarked;
