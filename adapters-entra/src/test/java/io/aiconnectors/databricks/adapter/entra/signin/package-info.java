@NullMarked
package io.aiconnectors.databricks.adapter.entra.signin;

import org.jspecify.annotations.NullMarked;
