@NullMarked
package io.aiconnectors.databricks.sandbox.fault;

import org.jspecify.annotations.NullMarked;
