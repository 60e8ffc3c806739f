@NullMarked
package io.aiconnectors.databricks.adapter.oauth.metadata;

import org.jspecify.annotations.NullMarked;
