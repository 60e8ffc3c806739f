@NullMarked
package io.aiconnectors.databricks.sandbox.world;

import org.jspecify.annotations.NullMarked;
