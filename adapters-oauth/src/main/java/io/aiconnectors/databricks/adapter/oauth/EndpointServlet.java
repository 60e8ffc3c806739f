package io.aiconnectors.databricks.adapter.oauth;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/// Puts Jersey on exact paths, which its own servlet cannot be put on.
///
/// Jersey learns the path of a request and nothing else of its address: the host that a request claims cannot
/// get into an answer, and a query, which may hold a code, cannot get into a log.
final class EndpointServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ServletContainer jersey;
    private final URI base;

    EndpointServlet(ResourceConfig resources, URI issuer) {
        this.jersey = new ServletContainer(resources);
        this.base = issuer.resolve("/");
    }

    @Override
    public void init() throws ServletException {
        jersey.init(getServletConfig());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = UriBuilder.fromUri(base).path(request.getServletPath()).build();
        jersey.service(base, path, request, response);
    }

    @Override
    public void destroy() {
        jersey.destroy();
    }
}
