package io.aiconnectors.databricks.adapter.opa;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.opa.process.OpaProcess;
import io.aiconnectors.databricks.adapter.opa.process.RealOpa;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the real engine writes down of its decisions.
@Timeout(60)
class DecisionLogIT {
    @TempDir
    Path directory;

    @Test
    void explains_a_decision_without_names_statements_and_arguments() throws Exception {
        try (var opa = RealOpa.start(directory)) {
            ask(opa, "call", """
                    {"input": {
                      "contract": %d,
                      "caller": {"tid": "t1", "oid": "o1", "upn": "hush@contoso.example", "groups": [],
                        "client": "c1", "scopes": []},
                      "tool": "get_table",
                      "workspace": null,
                      "resource": {"kind": "table", "catalog": "hush", "schema": "hush", "table": "hush"}
                    }}
                    """.formatted(Contract.VERSION));
            ask(opa, "call", """
                    {"input": {
                      "tool": "proxy_to_sql",
                      "resource": {
                        "kind": "sql_tool",
                        "tool": "execute_sql_read_only",
                        "arguments": {"query": "SELECT hush FROM hush.hush.hush"},
                        "schema_check": {"status": "misfits", "errors": [{"field": "/hush", "problem": "type"}]},
                        "statements": {"query": {"parse_ok": true, "tables": [["hush", "hush", "hush"]]}}
                      },
                      "hush": "hush"
                    }}
                    """);
            ask(opa, "screen", """
                    {"input": {
                      "tool": "list_catalogs",
                      "candidates": [{"kind": "catalog", "chain": [{"tags": [{"key": "hush", "value": "hush"}]}]}]
                    }}
                    """);

            var log = awaitInLog("mcp/decision/screen");

            assertThat(log)
                    .contains("\"decision_id\":\"", "\"path\":\"mcp/decision/call\"", "\"kind\":\"sql_tool\"")
                    .contains("\"oid\":\"o1\"", "\"code\":\"scope_missing\"", "\"allow\":false")
                    .doesNotContain("hush");
        }
    }

    private String awaitInLog(String words) throws Exception {
        var log = directory.resolve("decisions.log");
        while (!Files.exists(log) || !Files.readString(log).contains(words)) {
            Thread.sleep(20);
        }
        return Files.readString(log);
    }

    private static void ask(OpaProcess opa, String question, String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(opa.url() + "/v1/data/mcp/decision/" + question))
                    .header("Authorization", "Bearer " + opa.token().reveal())
                    .POST(BodyPublishers.ofString(body))
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
