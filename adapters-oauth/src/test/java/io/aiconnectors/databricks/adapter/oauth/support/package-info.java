@NullMarked
package io.aiconnectors.databricks.adapter.oauth.support;

import org.jspecify.annotations.NullMarked;
