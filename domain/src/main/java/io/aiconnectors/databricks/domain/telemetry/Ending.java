package io.aiconnectors.databricks.domain.telemetry;

/// How a request ended on the wire.
public sealed interface Ending {
    /// With what was asked.
    record Answered() implements Ending {}

    /// With a tool's result that says `isError`.
    record ToolError() implements Ending {}

    /// With an error of JSON-RPC.
    record Failed(int code) implements Ending {}

    /// On a defect of ours.
    record Broke() implements Ending {}
}
