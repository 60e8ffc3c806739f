package io.aiconnectors.databricks.bootstrap;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// `GET /health`: says to a load balancer that this process serves, and nothing else to anybody.
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainAnswer.json(response, HttpServletResponse.SC_OK, "{\"status\":\"healthy\"}");
    }
}
