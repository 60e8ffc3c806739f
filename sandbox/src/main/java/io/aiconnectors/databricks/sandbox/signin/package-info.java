/// An assistant's way through the connector's sign-in, by the standards alone: what it knows of the connector is the
/// address of the MCP endpoint.
@NullMarked
package io.aiconnectors.databricks.sandbox.signin;

import org.jspecify.annotations.NullMarked;
