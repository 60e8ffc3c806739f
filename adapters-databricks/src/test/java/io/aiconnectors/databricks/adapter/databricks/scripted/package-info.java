/// A workspace that says what a test tells it to, and what the tests call it with.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.scripted;

import org.jspecify.annotations.NullMarked;
