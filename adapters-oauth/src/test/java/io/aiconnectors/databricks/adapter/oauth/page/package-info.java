@NullMarked
package io.aiconnectors.databricks.adapter.oauth.page;

import org.jspecify.annotations.NullMarked;
