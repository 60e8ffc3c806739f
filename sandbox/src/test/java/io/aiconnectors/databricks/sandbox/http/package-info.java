@NullMarked
package io.aiconnectors.databricks.sandbox.http;

import org.jspecify.annotations.NullMarked;
