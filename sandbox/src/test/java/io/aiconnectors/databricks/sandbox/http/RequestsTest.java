package io.aiconnectors.databricks.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private final Requests requests = new Requests();
    private final Handler handler = requests.recording(_ -> Response.empty(204));

    @Test
    void tokens_are_told_apart_but_never_kept() {
        ask("/a", "Bearer one");
        ask("/a", "Bearer two");
        ask("/a", "Bearer one");
        var prints = requests.all().stream().map(RecordedRequest::authorization).toList();
        assertThat(prints.getFirst())
                .startsWith("sha256:")
                .isEqualTo(prints.get(2))
                .isNotEqualTo(prints.get(1));
        assertThat(requests.all().toString()).doesNotContain("one").doesNotContain("two");
    }

    @Test
    void secrets_in_a_query_are_masked() {
        handler.answer(request("/cb", Map.of("code", List.of("abc")), Map.of()));
        assertThat(requests.all()).containsExactly(new RecordedRequest("GET", "/cb", "code=***", "none"));
    }

    @Test
    void the_log_can_be_read_by_prefix_and_cleared() {
        ask("/api/x", "Bearer one");
        ask("/other", "Bearer one");
        assertThat(requests.under("/api/")).hasSize(1);
        requests.clear();
        assertThat(requests.all()).isEmpty();
    }

    @Test
    void only_the_latest_ten_thousand_are_kept() {
        for (int i = 0; i <= 10_000; i++) {
            ask("/" + i, "Bearer one");
        }
        assertThat(requests.all()).hasSize(10_000);
        assertThat(requests.all().getFirst().path()).isEqualTo("/1");
    }

    @Test
    void local_endpoints_refuse_foreign_hosts_and_browser_pages() {
        var guarded = LocalOnly.guard(_ -> Response.empty(204));
        assertThat(guarded.answer(request("/", Map.of(), Map.of("host", List.of("localhost:80")))))
                .isEqualTo(Response.empty(204));
        for (var headers : List.of(
                Map.of("Host", List.of("evil.example")),
                Map.<String, List<String>>of(),
                Map.of("Host", List.of("127.0.0.1:1"), "Origin", List.of("https://evil.example")),
                Map.of("Host", List.of("127.0.0.1:1"), "Sec-Fetch-Site", List.of("cross-site")))) {
            assertThat(guarded.answer(request("/", Map.of(), headers)))
                    .isInstanceOfSatisfying(
                            Response.class,
                            refused -> assertThat(refused.status()).isEqualTo(403));
        }
    }

    private void ask(String path, String authorization) {
        handler.answer(request(path, Map.of(), Map.of("authorization", List.of(authorization))));
    }

    private static Request request(String path, Map<String, List<String>> query, Map<String, List<String>> headers) {
        return new Request("GET", path, List.of(), Map.of(), query, headers, Body.EMPTY);
    }
}
