@NullMarked
package io.aiconnectors.databricks.adapter.pages.html;

import org.jspecify.annotations.NullMarked;
