package io.aiconnectors.databricks.adapter.oauth.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/// The headers that every answer carries, whatever it is.
public final class Armour implements ContainerResponseFilter {
    private static final String YEAR = "max-age=31536000";

    private final boolean https;
    private final String contentSecurityPolicy;

    public Armour(boolean https, String contentSecurityPolicy) {
        this.https = https;
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.computeIfAbsent("Referrer-Policy", name -> one("no-referrer"));
        headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> one("no-store"));
        if (https) {
            headers.putSingle("Strict-Transport-Security", YEAR);
        }
        if (Paths.isForClients(Gate.pathOf(request))) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", "WWW-Authenticate, Retry-After");
        } else {
            guardPage(headers);
        }
    }

    /// Nobody may frame these pages, look into them or drive the window that shows them.
    private void guardPage(MultivaluedMap<String, Object> headers) {
        headers.putSingle("Content-Security-Policy", contentSecurityPolicy);
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private static List<Object> one(String value) {
        return new ArrayList<>(List.of(value));
    }
}
