package io.aiconnectors.databricks.sandbox.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// A plain client for tests: never follows redirects, gives up after ten seconds.
public final class Curl implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public HttpResponse<String> get(URI uri, String... headers) throws IOException {
        return send(request(uri, headers).GET());
    }

    public HttpResponse<String> delete(URI uri, String... headers) throws IOException {
        return send(request(uri, headers).DELETE());
    }

    public HttpResponse<String> post(URI uri, String body, String... headers) throws IOException {
        return send(request(uri, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postForm(URI uri, Map<String, String> form, String... headers) throws IOException {
        return send(request(uri, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(URI uri, String... headers) {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
