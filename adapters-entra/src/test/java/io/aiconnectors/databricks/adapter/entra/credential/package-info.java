@NullMarked
package io.aiconnectors.databricks.adapter.entra.credential;

import org.jspecify.annotations.NullMarked;
