package io.aiconnectors.databricks.adapter.oauth.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A browser of one person: it keeps cookies and says what browsers say when they navigate.
public final class Browser {
    public final Map<String, String> cookies = new LinkedHashMap<>();

    private final int port;
    private final String host;
    private final String origin;

    public Browser(int port, String host, String origin) {
        this.port = port;
        this.host = host;
        this.origin = origin;
    }

    /// Follows a link from elsewhere, as a client makes it do.
    public Exchange get(String target, String... headers) {
        return send("GET", target, "", withDefaults(headers, "Sec-Fetch-Site: cross-site"));
    }

    /// Sends a form of our own page.
    public Exchange post(String target, Form form, String... headers) {
        return send(
                "POST",
                target,
                form.toString(),
                withDefaults(
                        headers,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Origin: " + origin,
                        "Sec-Fetch-Site: same-origin"));
    }

    /// The path and query of an absolute address of ours.
    public String own(String address) {
        if (!address.startsWith(origin + "/")) {
            throw new AssertionError(address + " does not lead here");
        }
        return address.substring(origin.length());
    }

    private Exchange send(String method, String target, String body, List<String> headers) {
        var lines = new ArrayList<>(headers);
        if (!cookies.isEmpty()) {
            lines.add("Cookie: "
                    + String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList()));
        }
        var exchange = Exchange.send(port, method, target, lines, body);
        exchange.all("Set-Cookie").forEach(this::keep);
        return exchange;
    }

    /// A header given by a test takes the place of the usual one; without a value, there is none.
    private List<String> withDefaults(String[] given, String... usual) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Host", "Host: " + host);
        headers.put("Accept", "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
        for (var line : usual) {
            headers.put(nameOf(line), line);
        }
        for (var line : given) {
            headers.put(nameOf(line), line);
        }
        return headers.values().stream().filter(line -> !line.endsWith(":")).toList();
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static String nameOf(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    @Override
    public String toString() {
        return "Browser" + Arrays.toString(cookies.keySet().toArray());
    }
}
