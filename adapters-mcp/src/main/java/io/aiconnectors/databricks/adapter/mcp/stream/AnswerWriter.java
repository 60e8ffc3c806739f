package io.aiconnectors.databricks.adapter.mcp.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Writes an answer that is one JSON body. Headers come first: once a body is under way they are lost.
public final class AnswerWriter {
    private AnswerWriter() {}

    public static void write(HttpServletResponse response, int status, ObjectNode message) throws IOException {
        var body = Json.bytes(message);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
