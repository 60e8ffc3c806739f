package io.aiconnectors.databricks.adapter.mcp.metadata;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Serves the metadata document to anybody, browsers of any origin included: it holds no secret, and a client needs
/// it before it has a token.
public final class MetadataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int CACHED_SECONDS = 300;
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final transient ResourceMetadata metadata;

    public MetadataServlet(ResourceMetadata metadata) {
        this.metadata = metadata;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                var document = metadata.document();
                response.setHeader("Cache-Control", "public, max-age=" + CACHED_SECONDS);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setContentType("application/json");
                response.setContentLength(document.length);
                if (request.getMethod().equals("GET")) {
                    response.getOutputStream().write(document);
                }
            }
            case "OPTIONS" -> {
                response.setHeader("Access-Control-Allow-Methods", METHODS);
                response.setHeader("Access-Control-Allow-Headers", "MCP-Protocol-Version, Authorization");
                response.setStatus(204);
            }
            default -> {
                response.setHeader("Allow", METHODS);
                response.setStatus(405);
            }
        }
    }
}
