@NullMarked
package io.aiconnectors.databricks.adapter.oauth.http;

import org.jspecify.annotations.NullMarked;
