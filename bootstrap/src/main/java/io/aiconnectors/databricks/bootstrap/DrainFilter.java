package io.aiconnectors.databricks.bootstrap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Sends whoever comes after we were told to stop to another process: 503 with `Retry-After`, and the connection ends.
///
/// `/health` is answered as long as anything is: a host that was told to stop is not ill.
final class DrainFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int UNSEEN_BODY_LIMIT = 1 << 16;
    private static final int UNAVAILABLE = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    private static final String SECONDS = "2";

    /// JSON-RPC, since `/mcp` answers nothing else; its code is that of an internal error (JSON-RPC 2.0 §5.1).
    private static final String FOR_MCP = """
            {"jsonrpc":"2.0","id":null,"error":{"code":-32603,\
            "message":"this server is being stopped, send the same request again in 2 seconds",\
            "data":{"code":"stopping","retryable":true}}}""";

    private static final String FOR_OTHERS = "{\"error\":\"temporarily_unavailable\"}";

    private final transient Drain drain;

    DrainFilter(Drain drain) {
        this.drain = drain;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            switch (drain.enter()) {
                case WELCOME -> chain.doFilter(request, response);
                case TOO_LATE -> tooLate(request, response, chain);
            }
        } finally {
            drain.leave();
        }
    }

    private static void tooLate(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Connection", "close");
        if (request.getRequestURI().equals("/health")) {
            chain.doFilter(request, response);
            return;
        }
        // An answer before the end of the question would reach a client as a broken connection.
        request.getInputStream().readNBytes(UNSEEN_BODY_LIMIT);
        response.setHeader("Retry-After", SECONDS);
        PlainAnswer.json(response, UNAVAILABLE, request.getRequestURI().equals("/mcp") ? FOR_MCP : FOR_OTHERS);
    }
}
