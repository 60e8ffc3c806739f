package io.aiconnectors.databricks.adapter.mcp.era;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.ErrorCode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import io.aiconnectors.databricks.domain.identity.Caller;

/// Tells which era a message belongs to, by each message alone and by its body before its headers.
///
/// See https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http
public final class Ladder {
    /// The key by which a body claims the modern era.
    public static final String VERSION_KEY = "io.modelcontextprotocol/protocolVersion";

    private final Era modern;
    private final Era legacy;

    public Ladder(Era modern, Era legacy) {
        this.modern = modern;
        this.legacy = legacy;
    }

    public Reply answer(Caller caller, Message message, RequestHeaders headers) {
        return switch (message) {
            case Message.Invalid(var id, var problem) ->
                new Reply.Body(400, Replies.error(id, ErrorCode.INVALID_REQUEST, problem));
            case Message.Response(), Message.Notification _ -> new Reply.Accepted();
            case Message.Request request -> request(caller, request, headers);
        };
    }

    private Reply request(Caller caller, Message.Request request, RequestHeaders headers) {
        if (isModern(request.params())) {
            return modern.answer(caller, request, headers);
        }
        if (!headers.protocolVersion().contains(Revision.MODERN)) {
            return legacy.answer(caller, request, headers);
        }
        return request.method().equals("initialize")
                ? new Reply.Body(
                        400,
                        Replies.error(
                                request.id(),
                                ErrorCode.HEADER_MISMATCH,
                                "initialize belongs to an older revision than the MCP-Protocol-Version header names"))
                : new Reply.Body(
                        400,
                        Replies.error(
                                request.id(),
                                ErrorCode.INVALID_PARAMS,
                                "revision " + Revision.MODERN + " needs params._meta with the keys " + VERSION_KEY
                                        + " and io.modelcontextprotocol/clientCapabilities"));
    }

    private static boolean isModern(JsonNode params) {
        return params.path("_meta").has(VERSION_KEY);
    }
}
