/// What every adapter of a port has to keep to: tests that an adapter's own test extends.
@NullMarked
package io.aiconnectors.databricks.contract;

import org.jspecify.annotations.NullMarked;
