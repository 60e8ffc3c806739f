package io.aiconnectors.databricks.adapter.mcp.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// An answer as server-sent events, written out at once so that neither we nor a proxy holds any of it back.
final class EventStream {
    private static final byte[] KEEP_ALIVE = ": keep-alive\n\n".getBytes(StandardCharsets.UTF_8);

    private final HttpServletResponse response;
    private final ServletOutputStream out;

    private EventStream(HttpServletResponse response, ServletOutputStream out) {
        this.response = response;
        this.out = out;
    }

    static EventStream open(HttpServletResponse response) throws IOException {
        response.setStatus(200);
        response.setContentType("text/event-stream");
        response.setHeader("X-Accel-Buffering", "no");
        var stream = new EventStream(response, response.getOutputStream());
        stream.keepAlive();
        return stream;
    }

    void send(ObjectNode message) throws IOException {
        send(("event: message\ndata: " + Json.write(message) + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /// A comment, which clients ignore; it keeps proxies from giving up, and its failure shows that the client left.
    void keepAlive() throws IOException {
        send(KEEP_ALIVE);
    }

    private void send(byte[] frame) throws IOException {
        out.write(frame);
        response.flushBuffer();
    }
}
