/// A browser without a screen, for signing people in where nobody looks.
@NullMarked
package io.aiconnectors.databricks.sandbox.browser;

import org.jspecify.annotations.NullMarked;
