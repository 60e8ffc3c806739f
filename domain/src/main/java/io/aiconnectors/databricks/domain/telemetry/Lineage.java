package io.aiconnectors.databricks.domain.telemetry;

/// Which traces a request says it belongs to: `traceparent` as it was sent, unchecked; empty where it was not.
///
/// @param inBody   from `params._meta` (MCP 2026-07-28): what the client was doing
/// @param inHeader from the HTTP request: what brought it here
/// @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
public record Lineage(String inBody, String inHeader) {
    /// It says of none.
    public static final Lineage NONE = new Lineage("", "");
}
