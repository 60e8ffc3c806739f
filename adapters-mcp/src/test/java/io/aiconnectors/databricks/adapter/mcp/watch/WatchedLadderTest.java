package io.aiconnectors.databricks.adapter.mcp.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolProgress;
import io.aiconnectors.databricks.adapter.mcp.era.Era;
import io.aiconnectors.databricks.adapter.mcp.era.Ladder;
import io.aiconnectors.databricks.adapter.mcp.era.Reply;
import io.aiconnectors.databricks.adapter.mcp.era.RequestHeaders;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.ErrorCode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import io.aiconnectors.databricks.adapter.mcp.support.Persons;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Ending;
import io.aiconnectors.databricks.domain.telemetry.Lineage;
import io.aiconnectors.databricks.domain.telemetry.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WatchedLadderTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final List<Asked> asked = new ArrayList<>();
    private final List<Lineage> lineages = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    @Test
    void a_request_is_told_by_method_tool_and_revision() {
        answer(
                request("tools/call", "{\"name\":\"get_table\"}"),
                headers("2025-11-25", PARENT),
                request -> ok(request, "{}"));

        assertThat(asked)
                .containsExactly(
                        new Asked(Asked.Method.TOOLS_CALL, new Asked.Target.Tool(ToolName.GET_TABLE), "2025-11-25"));
        assertThat(lineages).containsExactly(new Lineage("", PARENT));
        assertThat(endings).containsExactly(new Ending.Answered());
    }

    @Test
    void what_clients_make_up_is_not_told() {
        answer(
                request(
                        "tools/steal",
                        "{\"name\":\"main.sales.orders\",\"_meta\":{\"traceparent\":7,\"baggage\":\"x=y\"}}"),
                headers("2999-01-01", PARENT),
                request -> ok(request, "{}"));
        answer(
                request("tools/call", "{\"name\":\"main.sales.orders\"}"),
                headers("", PARENT),
                request -> ok(request, "{}"));

        assertThat(asked)
                .containsExactly(
                        new Asked(Asked.Method.OTHER, new Asked.Target.NoTool(), ""),
                        new Asked(Asked.Method.TOOLS_CALL, new Asked.Target.UnknownTool(), ""));
        assertThat(lineages).allMatch(lineage -> lineage.inBody().isEmpty());
    }

    @Test
    void an_error_is_told_by_its_code() {
        answer(
                request("ping", "{}"),
                headers("", PARENT),
                request -> new Reply.Body(200, Replies.error(request.id(), ErrorCode.INVALID_PARAMS, "no")));

        assertThat(endings).containsExactly(new Ending.Failed(-32602));
    }

    @Test
    void a_call_ends_when_its_work_has_and_not_before() {
        var call = (Reply.Call) answer(
                request("tools/call", "{\"name\":\"get_table\",\"_meta\":{\"traceparent\":\"" + PARENT + "\"}}"),
                headers("", PARENT),
                request -> call(
                        request,
                        () -> Reply.Finished.ok(
                                Replies.result(request.id(), Json.object().put("isError", true)))));

        assertThat(endings).isEmpty();
        call.work().run(ToolProgress.SILENT);
        assertThat(endings).containsExactly(new Ending.ToolError());
        assertThat(lineages).containsExactly(new Lineage(PARENT, PARENT));
    }

    @Test
    void a_defect_is_told_and_passes_through() {
        var call = (Reply.Call) answer(
                request("tools/call", "{\"name\":\"get_table\"}"),
                headers("", PARENT),
                request -> call(request, () -> {
                    throw new IllegalStateException("defect");
                }));

        assertThatThrownBy(() -> call.work().run(ToolProgress.SILENT)).hasMessage("defect");
        assertThat(endings).containsExactly(new Ending.Broke());
    }

    private Reply answer(Message message, RequestHeaders headers, Function<Message.Request, Reply> reply) {
        Era era = (_, request, _) -> reply.apply(request);
        return new WatchedLadder(new Ladder(era, era), operations())
                .answer(Persons.caller(Secret.of("ada")), message, headers);
    }

    private static Reply call(Message.Request request, Supplier<Reply.Finished> work) {
        return new Reply.Call(
                new EventId("event-1"), request.id(), Json.object().path("none"), true, _ -> work.get());
    }

    private static Reply ok(Message.Request request, String result) {
        return new Reply.Body(200, Replies.result(request.id(), json(result)));
    }

    private static Message request(String method, String params) {
        var message = Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        message.set("params", json(params));
        return Message.of(message);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static RequestHeaders headers(String revision, String traceParent) {
        return new RequestHeaders(
                revision.isEmpty() ? List.of() : List.of(revision), List.of(), List.of(), List.of(traceParent));
    }

    private Operations operations() {
        return (what, lineage) -> {
            asked.add(what);
            lineages.add(lineage);
            return new Operations.Operation() {
                @Override
                public <T> T during(Supplier<T> part) {
                    return part.get();
                }

                @Override
                public void end(Ending ending) {
                    endings.add(ending);
                }
            };
        };
    }
}
