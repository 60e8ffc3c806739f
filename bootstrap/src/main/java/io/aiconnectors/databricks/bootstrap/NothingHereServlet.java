package io.aiconnectors.databricks.bootstrap;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Every path that is not served: the same short answer, whatever was asked.
final class NothingHereServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainAnswer.json(response, HttpServletResponse.SC_NOT_FOUND, "{\"error\":\"not_found\"}");
    }
}
