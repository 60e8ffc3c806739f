/// Tags over REST: what the sensitivity of an asset is decided by.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.tag;

import org.jspecify.annotations.NullMarked;
