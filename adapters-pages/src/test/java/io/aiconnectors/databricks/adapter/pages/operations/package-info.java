@NullMarked
package io.aiconnectors.databricks.adapter.pages.operations;

import org.jspecify.annotations.NullMarked;
