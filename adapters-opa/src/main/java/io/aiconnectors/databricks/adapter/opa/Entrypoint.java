package io.aiconnectors.databricks.adapter.opa;

/// The four questions that the policy answers. Their paths are constants, since OPA's data API can be led
/// astray by a path that is put together from input (GHSA-6m8w-jc87-6cr7).
enum Entrypoint {
    CALL("/v1/data/mcp/decision/call"),
    SCREEN("/v1/data/mcp/decision/screen"),
    TOOLS("/v1/data/mcp/decision/tools"),
    LIMITS("/v1/data/mcp/decision/limits");

    private final String path;

    Entrypoint(String path) {
        this.path = path;
    }

    /// The path with its query: say which policy answers, and fail rather than leave out what a built-in could not
    /// evaluate.
    String path() {
        return path + "?provenance=true&strict-builtin-errors=true";
    }
}
