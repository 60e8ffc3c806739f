package io.aiconnectors.databricks.adapter.oauth.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Turns away what is not meant for us, and answers the preflight requests of browsers.
///
/// Programs on web pages of any origin may call the endpoints for clients, which know no cookies. No page may
/// call those that browsers navigate to.
@PreMatching
public final class Gate implements ContainerRequestFilter {
    private static final int FORBIDDEN = 403;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final String DAY = "86400";

    private final Visitors visitors;

    public Gate(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var path = pathOf(request);
        var method = request.getMethod();
        if (!visitors.welcomesHost(hosts(request))) {
            request.abortWith(Answers.error(FORBIDDEN, "invalid_request", "this host name is not served here")
                    .build());
        } else if (Paths.isForClients(path)) {
            if (method.equals("OPTIONS")) {
                request.abortWith(Response.noContent()
                        .header("Access-Control-Allow-Methods", Paths.methodsOf(path))
                        .header("Access-Control-Allow-Headers", "Authorization, Content-Type, MCP-Protocol-Version")
                        .header("Access-Control-Max-Age", DAY)
                        .build());
            }
        } else if (method.equals("OPTIONS") || method.equals("HEAD")) {
            // Whoever only looks must not use up what can be used once.
            request.abortWith(Answers.error(METHOD_NOT_ALLOWED, "invalid_request", "this method is not served here")
                    .header(HttpHeaders.ALLOW, Paths.methodsOf(path))
                    .build());
        }
    }

    static String pathOf(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    /// HTTP/1.1, which alone is served, has one in every request.
    private static List<String> hosts(ContainerRequestContext request) {
        return request.getHeaders().getOrDefault(HttpHeaders.HOST, List.of());
    }
}
