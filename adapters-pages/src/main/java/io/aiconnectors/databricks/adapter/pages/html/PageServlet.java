package io.aiconnectors.databricks.adapter.pages.html;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/// One page, the same whoever asks: nothing of the request is looked at.
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String YEAR = "max-age=31536000";

    private final transient Supplier<byte[]> page;
    private final String contentSecurityPolicy;
    private final boolean https;

    /// A servlet for a page.
    ///
    /// @param page  writes it, in UTF-8; asked each time
    /// @param https whether people reach it by https, and always shall
    public PageServlet(Supplier<byte[]> page, String contentSecurityPolicy, boolean https) {
        this.page = page;
        this.contentSecurityPolicy = contentSecurityPolicy;
        this.https = https;
    }

    /// Nobody may frame the page, keep it, look into it or learn from it where its reader came from.
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        if (https) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
        response.getOutputStream().write(page.get());
    }
}
