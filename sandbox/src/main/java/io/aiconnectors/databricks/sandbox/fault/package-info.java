/// Faults that a person or a test scripts into a stand-in, and the control endpoint that takes them over HTTP.
@NullMarked
package io.aiconnectors.databricks.sandbox.fault;

import org.jspecify.annotations.NullMarked;
