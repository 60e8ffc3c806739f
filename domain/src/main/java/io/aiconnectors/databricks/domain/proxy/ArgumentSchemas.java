package io.aiconnectors.databricks.domain.proxy;

import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;

/// Holds arguments against the schema that a tool's own server gives.
public interface ArgumentSchemas {
    /// Never throws, never leaves the process, and always ends: a schema that cannot be used so is
    /// [ArgumentFit.SchemaUnusable].
    ArgumentFit check(RemoteTool tool, JsonText arguments);
}
