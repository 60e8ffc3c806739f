package io.aiconnectors.databricks.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.LinkedBlockingDeque;

/// The log of what a stand-in was asked, the latest 10,000 requests, in order of arrival; safe for many threads.
public final class Requests {
    private static final int KEPT = 10_000;
    private static final Set<String> SECRET_NAMES = Set.of(
            "access_token",
            "assertion",
            "client_assertion",
            "client_secret",
            "code",
            "code_verifier",
            "id_token",
            "id_token_hint",
            "refresh_token",
            "token");

    private final LinkedBlockingDeque<RecordedRequest> log = new LinkedBlockingDeque<>(KEPT);

    /// `next`, with every request written down before it is answered, also those that never get an answer.
    public Handler recording(Handler next) {
        return request -> {
            var entry =
                    new RecordedRequest(request.method(), request.path(), redactedQuery(request), fingerprint(request));
            while (!log.offer(entry)) {
                log.poll();
            }
            return next.answer(request);
        };
    }

    public List<RecordedRequest> all() {
        return List.copyOf(log);
    }

    /// The remembered requests whose raw path starts with `prefix`.
    public List<RecordedRequest> under(String prefix) {
        return all().stream().filter(entry -> entry.path().startsWith(prefix)).toList();
    }

    public void clear() {
        log.clear();
    }

    private static String redactedQuery(Request request) {
        var query = new StringJoiner("&");
        request.query()
                .forEach((name, values) ->
                        values.forEach(value -> query.add(name + "=" + (SECRET_NAMES.contains(name) ? "***" : value))));
        return query.toString();
    }

    private static String fingerprint(Request request) {
        return request.header("Authorization")
                .map(value -> {
                    try {
                        var digest =
                                MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
                        return "sha256:" + HexFormat.of().formatHex(digest, 0, 8);
                    } catch (NoSuchAlgorithmException e) {
                        throw new IllegalStateException("every Java platform has SHA-256", e);
                    }
                })
                .orElse("none");
    }
}
