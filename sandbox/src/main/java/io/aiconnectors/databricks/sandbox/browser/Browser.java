package io.aiconnectors.databricks.sandbox.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// One person's browser: it keeps cookies, follows redirects, fills in forms, and says of every request where it comes
/// from, as browsers do. It has no script and goes to loopback alone.
public final class Browser implements AutoCloseable {
    private static final int MOST_REDIRECTS = 20;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Cookies cookies = new Cookies();
    private final Predicate<URI> elsewhere;

    /// A browser without any cookie.
    ///
    /// @param elsewhere the addresses it does not open, such as a client's redirect URI
    public Browser(Predicate<URI> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /// Types an address in.
    public Arrival open(URI address) {
        return travel(address, "none", HttpRequest.newBuilder(local(address)).GET());
    }

    /// Presses a button of a form on a page.
    ///
    /// @param button in CSS
    public Arrival press(Page page, String button) {
        return press(page, button, Map.of());
    }

    /// Fills some fields in, then presses a button.
    ///
    /// @param filled values by the fields' names; a checkbox is ticked by its value
    public Arrival press(Page page, String button, Map<String, String> filled) {
        var pressed = page.document().selectFirst(button);
        if (pressed == null || !(pressed.closest("form") instanceof FormElement form)) {
            throw new IllegalStateException("no form with a button " + button + " on: " + page.text());
        }
        var action = form.attr("action");
        var target = action.isEmpty() ? page.address() : page.address().resolve(action);
        var fields = Stream.concat(
                        form.formData().stream()
                                .filter(field -> !filled.containsKey(field.key()))
                                .map(field -> pair(field.key(), field.value())),
                        filled.entrySet().stream().map(field -> pair(field.getKey(), field.getValue())))
                .collect(Collectors.joining("&"));
        var body = pressed.hasAttr("name") ? fields + "&" + named(pressed) : fields;
        var origin = page.address().resolve("/").toString();
        return travel(
                target,
                sameOrigin(page.address(), target) ? "same-origin" : "cross-site",
                HttpRequest.newBuilder(local(target))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin.substring(0, origin.length() - 1))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Arrival travel(URI first, String site, HttpRequest.Builder request) {
        var address = first;
        var answer = send(address, site, request);
        for (int hops = 0; REDIRECTS.contains(answer.statusCode()); hops++) {
            if (hops == MOST_REDIRECTS) {
                throw new IllegalStateException("redirected in a circle at " + address.getPath());
            }
            var next = address.resolve(answer.headers().firstValue("Location").orElseThrow());
            if (elsewhere.test(next)) {
                return new Arrival.SentTo(next);
            }
            var from = site.equals("none") || sameOrigin(address, next) ? site : "cross-site";
            answer = send(next, from, HttpRequest.newBuilder(local(next)).GET());
            address = next;
        }
        return new Arrival.Shown(new Page(
                address, answer.statusCode(), answer.headers().map(), Jsoup.parse(answer.body(), address.toString())));
    }

    private HttpResponse<String> send(URI address, String site, HttpRequest.Builder request) {
        request.timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .header("Sec-Fetch-Site", site)
                .header("Sec-Fetch-Mode", "navigate");
        var cookie = cookies.headerFor(address);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            cookies.take(address, answer.headers().allValues("Set-Cookie"));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static URI local(URI address) {
        if (!LOOPBACK.contains(address.getHost())) {
            throw new IllegalStateException("this browser stays on loopback and does not go to " + address.getHost());
        }
        return address;
    }

    private static boolean sameOrigin(URI one, URI other) {
        return List.of(one.getScheme(), one.getAuthority()).equals(List.of(other.getScheme(), other.getAuthority()));
    }

    private static String named(Element button) {
        return pair(button.attr("name"), button.attr("value"));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
