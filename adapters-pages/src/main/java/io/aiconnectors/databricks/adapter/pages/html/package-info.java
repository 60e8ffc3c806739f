/// Pages that run and load nothing but what stands in them.
@NullMarked
package io.aiconnectors.databricks.adapter.pages.html;

import org.jspecify.annotations.NullMarked;
