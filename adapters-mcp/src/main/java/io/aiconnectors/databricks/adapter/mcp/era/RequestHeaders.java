package io.aiconnectors.databricks.adapter.mcp.era;

import java.util.List;

/// The headers of a request that MCP or the tracing of requests gives a meaning. Each list holds every value that was
/// sent, without the white
/// space around it.
public record RequestHeaders(
        List<String> protocolVersion, List<String> method, List<String> name, List<String> traceParent) {
    public RequestHeaders {
        protocolVersion = List.copyOf(protocolVersion);
        method = List.copyOf(method);
        name = List.copyOf(name);
        traceParent = List.copyOf(traceParent);
    }
}
