@NullMarked
package io.aiconnectors.databricks.image;

import org.jspecify.annotations.NullMarked;
