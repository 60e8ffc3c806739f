package io.aiconnectors.databricks.adapter.mcp.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.identity.Caller;

/// A call of a tool as it came in, before anybody has looked at its arguments.
///
/// @param arguments    whatever was sent; an empty object when nothing was
/// @param capabilities what the client says it can do; empty in the legacy era, which has no session to keep it in
public record ToolRequest(
        EventId event,
        Caller caller,
        String name,
        JsonNode arguments,
        ObjectNode capabilities,
        ToolProgress progress) {}
