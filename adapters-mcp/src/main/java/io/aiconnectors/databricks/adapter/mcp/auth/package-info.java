/// The resource-server side of authorization: bearer in, caller or challenge out.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.auth;

import org.jspecify.annotations.NullMarked;
