package io.aiconnectors.databricks.sandbox.browser;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The cookies of one browser, by origin. Like the browsers that people use, it takes `Secure` cookies from loopback
/// without TLS, and refuses a `__Host-` cookie that breaks the rules of the prefix (RFC 6265bis §4.1.3.2).
final class Cookies {
    private final Map<String, Map<String, HttpCookie>> jar = new LinkedHashMap<>();

    void take(URI from, List<String> headers) {
        for (var header : headers) {
            for (var cookie : HttpCookie.parse(header)) {
                take(from, header, cookie);
            }
        }
    }

    private void take(URI from, String header, HttpCookie cookie) {
        if (cookie.getName().startsWith("__Host-") && !isBoundToItsHost(header, cookie)) {
            throw new IllegalStateException("a browser refuses this cookie: " + cookie.getName());
        }
        var cookies = jar.computeIfAbsent(from.getAuthority(), _ -> new LinkedHashMap<>());
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie);
        }
    }

    private static boolean isBoundToItsHost(String header, HttpCookie cookie) {
        return cookie.getSecure()
                && "/".equals(cookie.getPath())
                && !header.toLowerCase(Locale.ROOT).contains("domain=");
    }

    /// The `Cookie` header for a request; empty when there is nothing to send.
    String headerFor(URI to) {
        var path = to.getPath().isEmpty() ? "/" : to.getPath();
        return new ArrayList<>(jar.getOrDefault(to.getAuthority(), Map.of()).values())
                .stream()
                        .filter(cookie -> !cookie.hasExpired())
                        .filter(cookie -> cookie.getPath() == null || path.startsWith(cookie.getPath()))
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }
}
