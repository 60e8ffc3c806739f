package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

/// The JSON-RPC error codes that this server sends.
///
/// See https://modelcontextprotocol.io/specification/2026-07-28/basic
public enum ErrorCode {
    /// The body is not JSON.
    PARSE_ERROR(-32700),
    /// The body is JSON, but not one request or notification; also every refusal before a body is read.
    INVALID_REQUEST(-32600),
    METHOD_NOT_FOUND(-32601),
    /// Missing or malformed parameters, and tools that the caller does not have.
    INVALID_PARAMS(-32602),
    INTERNAL_ERROR(-32603),
    /// A header is missing or says something other than the body (since 2026-07-28).
    HEADER_MISMATCH(-32020),
    /// The client did not declare a capability that the request needs (since 2026-07-28).
    MISSING_CLIENT_CAPABILITY(-32021),
    /// The revision asked for is not served (since 2026-07-28).
    UNSUPPORTED_VERSION(-32022);

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    /// The number on the wire.
    public int number() {
        return number;
    }
}
