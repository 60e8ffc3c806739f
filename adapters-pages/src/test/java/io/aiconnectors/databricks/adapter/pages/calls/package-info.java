@NullMarked
package io.aiconnectors.databricks.adapter.pages.calls;

import org.jspecify.annotations.NullMarked;
