/// What the operator sets, read once at start and checked as a whole.
@NullMarked
package io.aiconnectors.databricks.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
