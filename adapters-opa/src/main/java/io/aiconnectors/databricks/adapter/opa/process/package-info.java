/// The policy engine as a child process, for a single host that has no sidecar of its own.
@NullMarked
package io.aiconnectors.databricks.adapter.opa.process;

import org.jspecify.annotations.NullMarked;
