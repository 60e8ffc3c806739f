@NullMarked
package io.aiconnectors.databricks.adapter.oauth;

import org.jspecify.annotations.NullMarked;
