package io.aiconnectors.databricks.adapter.databricks.http;

/// What is asked of a workspace.
///
/// @param payload    JSON text; empty when there is none
/// @param accept     the media types that can be read
/// @param repeatable whether asking twice does no more than asking once
public record Request(
        Lane lane, String method, Address address, String payload, String accept, boolean repeatable, Intake intake) {
    private static final String JSON = "application/json";

    /// A read over REST.
    public static Request get(Lane lane, Address address) {
        return new Request(lane, "GET", address, "", JSON, true, Intake.WHOLE);
    }

    /// A message to a managed MCP server.
    public static Request post(Lane lane, Address address, String payload, boolean repeatable, Intake intake) {
        return new Request(lane, "POST", address, payload, JSON + ", text/event-stream", repeatable, intake);
    }

    /// Leaves the payload out: it may hold what somebody asked.
    @Override
    public String toString() {
        return "Request[" + method + " " + lane + "]";
    }
}
