package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.Listing;
import io.aiconnectors.databricks.adapter.mcp.catalogue.Refusal;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolCatalogue;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolRequest;
import io.aiconnectors.databricks.adapter.mcp.cursor.CursorSeal;
import io.aiconnectors.databricks.adapter.mcp.cursor.Opened;
import io.aiconnectors.databricks.adapter.mcp.cursor.Position;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.CanonicalJson;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.MalformedJson;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Printable;
import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.KeepAnswer;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import io.aiconnectors.databricks.domain.securable.InvalidName;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The eleven tools, on the use cases behind them.
///
/// A tool that the caller may not use answers like one that does not exist, whatever else is wrong with the call.
public final class DatabricksTools implements ToolCatalogue {
    private static final int LONGEST_NAME = 64;

    private final AccessGate gate;
    private final CursorSeal seal;
    private final List<Tool> tools;
    private final Map<String, Tool> byName;

    public DatabricksTools(
            AccessGate gate, KeepAnswer keeping, ToolUseCases useCases, List<WorkspaceAlias> aliases, CursorSeal seal) {
        var answers = new Answers(new FaultTexts(aliases), keeping);
        this.gate = gate;
        this.seal = seal;
        this.tools = Stream.concat(
                        new DiscoveryTools(useCases, aliases, answers, seal).tools().stream(),
                        new ProxyTools(useCases, aliases, answers, seal).tools().stream())
                .toList();
        this.byName =
                tools.stream().collect(Collectors.toMap(tool -> tool.name().wireName(), Function.identity()));
    }

    @Override
    public String instructions() {
        return Instructions.TEXT;
    }

    @Override
    public Listing visibleTo(Caller caller) {
        return switch (gate.visibleTools(caller, tools.stream().map(Tool::name).toList())) {
            case ToolVisibility.Visible(var visible) ->
                new Listing.Tools(tools.stream()
                        .filter(tool -> visible.contains(tool.name()))
                        .map(Tool::descriptor)
                        .toList());
            case ToolVisibility.Unavailable _ -> new Listing.Undecided();
        };
    }

    @Override
    public ToolAnswer call(ToolRequest request) {
        var invocation = new Invocation(
                request.event(),
                request.caller(),
                new CallArguments(CanonicalJson.of(request.arguments())),
                new ClientWaiting(request.progress()));
        var tool = byName.get(request.name());
        if (tool == null) {
            return switch (gate.turnAway(invocation, Printable.of(request.name(), LONGEST_NAME), "tool_unknown")) {
                case Allowance.Granted() -> new ToolAnswer.UnknownTool();
                case Allowance.Exhausted(var retryAfter, var _) -> Answers.throttled(retryAfter, invocation.id());
            };
        }
        return switch (read(tool, request)) {
            case Reading.Understood(var call) -> call.answer(invocation);
            case Reading.Misread(var code, var text) -> turnedAway(tool.name(), invocation, code, text);
        };
    }

    private Reading read(Tool tool, ToolRequest request) {
        var given = unwrapped(request.arguments());
        var problem = tool.check().problem(given);
        if (problem.isPresent()) {
            return new Reading.Misread("arguments_invalid", problem.get());
        }
        var values = (ObjectNode) given;
        return switch (opened(tool.name(), request.caller(), values)) {
            case Opened.Foreign() ->
                new Reading.Misread(
                        "cursor_invalid",
                        "The cursor does not belong to this call; start again without cursor. A cursor holds only for"
                                + " the same person, tool and arguments.");
            case Opened.Stale() ->
                new Reading.Misread(
                        "cursor_stale",
                        "The cursor is more than an hour old, and what it goes on from may have changed; start again"
                                + " without cursor.");
            case Opened.At(var position) -> read(tool, new Arguments(values, position));
        };
    }

    private static Reading read(Tool tool, Arguments arguments) {
        try {
            return new Reading.Understood(tool.reader().read(arguments));
        } catch (InvalidName invalid) {
            return new Reading.Misread(
                    "arguments_invalid",
                    "The arguments of " + tool.name().wireName() + " are not valid: " + invalid.getMessage() + ".");
        }
    }

    private Opened opened(ToolName tool, Caller caller, ObjectNode values) {
        return values.has("cursor")
                ? seal.open(values.path("cursor").asText(), Question.of(caller, tool, values))
                : new Opened.At(Position.START);
    }

    /// Some models send `tool_args` as a string that holds the object; that is taken for the object.
    private static JsonNode unwrapped(JsonNode arguments) {
        if (!arguments.path("tool_args").isTextual()) {
            return arguments;
        }
        try {
            var held = Json.readStrange(arguments.path("tool_args").asText());
            return held.isObject() ? ((ObjectNode) arguments.deepCopy()).set("tool_args", held) : arguments;
        } catch (MalformedJson notAnObject) {
            return arguments;
        }
    }

    private ToolAnswer turnedAway(ToolName tool, Invocation invocation, String code, String text) {
        return switch (gate.turnAway(invocation, tool.wireName(), code)) {
            case Allowance.Granted() -> corrected(tool, invocation, code, text);
            case Allowance.Exhausted(var retryAfter, var _) -> Answers.throttled(retryAfter, invocation.id());
        };
    }

    private ToolAnswer corrected(ToolName tool, Invocation invocation, String code, String text) {
        return switch (gate.visibleTools(invocation.caller(), List.of(tool))) {
            case ToolVisibility.Visible(var visible) ->
                visible.contains(tool)
                        ? ToolAnswer.failure(text, Refusal.lasting(invocation.id(), code))
                        : new ToolAnswer.UnknownTool();
            case ToolVisibility.Unavailable _ -> Answers.undecided(invocation.id());
        };
    }

    /// What became of the arguments.
    private sealed interface Reading {
        record Understood(Tool.Call call) implements Reading {}

        record Misread(String code, String text) implements Reading {}
    }
}
