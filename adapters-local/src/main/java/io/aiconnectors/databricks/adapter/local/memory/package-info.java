/// The state of sign-in in the memory of this process: for the sandbox, and for a single replica that may forget.
@NullMarked
package io.aiconnectors.databricks.adapter.local.memory;

import org.jspecify.annotations.NullMarked;
