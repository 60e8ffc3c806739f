package io.aiconnectors.databricks.adapter.databricks.look;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Asks a workspace what it is, as the caller: 10 s and 256 KiB for each question, and no redirect is followed. It is
/// for checks of the registry alone; calls go by other ways, with guards and memories.
public final class WorkspaceLook implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final long MAX_BYTES = 256 * 1024;
    private static final String ME = "/api/2.0/preview/scim/v2/Me?attributes=id";
    private static final Pattern ID = Pattern.compile("\\d{1,20}");
    private static final Pattern REVISION = Pattern.compile("\"protocolVersion\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"databricks-mcp-connector","version":"doctor"}}}""";

    private final UpstreamCredentials credentials;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(DEADLINE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public WorkspaceLook(UpstreamCredentials credentials) {
        this.credentials = credentials;
    }

    /// The id of the workspace, as the header `X-Databricks-Org-Id` says it.
    public Told workspaceId(Authorized<?> call, Workspace at) {
        var question = HttpRequest.newBuilder(at.host().resolve(ME));
        return asked(
                call,
                question,
                answer -> answer.headers()
                        .firstValue("X-Databricks-Org-Id")
                        .filter(id -> ID.matcher(id).matches())
                        .<Told>map(Told.Fact::new)
                        .orElseGet(() -> new Told.Nothing("no X-Databricks-Org-Id")));
    }

    /// The revision of MCP that the managed server for SQL chooses, asked by `initialize`. The connector's own calls do
    /// without.
    public Told revision(Authorized<?> call, Workspace at) {
        var question = HttpRequest.newBuilder(at.host().resolve(at.sqlPath()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(INITIALIZE));
        return asked(call, question, answer -> {
            var revision = REVISION.matcher(answer.body());
            return revision.find() ? new Told.Fact(revision.group(1)) : new Told.Nothing("no protocolVersion");
        });
    }

    private Told asked(Authorized<?> call, HttpRequest.Builder question, Function<HttpResponse<String>, Told> reading) {
        return switch (credentials.of(call)) {
            case Upstream.Failed(var fault) -> new Told.Nothing(fault.kind().code());
            case Upstream.Answer(var token) ->
                sent(
                        question.header(
                                        "Authorization",
                                        "Bearer " + token.value().reveal())
                                .build(),
                        reading);
        };
    }

    private Told sent(HttpRequest question, Function<HttpResponse<String>, Told> reading) {
        var answer = http.sendAsync(question, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BYTES));
        try {
            var arrived = answer.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            return arrived.statusCode() == 200
                    ? reading.apply(arrived)
                    : new Told.Nothing("status " + arrived.statusCode());
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Told.Nothing("no answer within " + DEADLINE.toSeconds() + " s");
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            return new Told.Nothing(cause.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Told.Nothing("interrupted");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
