package io.aiconnectors.databricks.adapter.mcp.era.modern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.EventIds;
import io.aiconnectors.databricks.adapter.mcp.catalogue.Listing;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolCatalogue;
import io.aiconnectors.databricks.adapter.mcp.era.Era;
import io.aiconnectors.databricks.adapter.mcp.era.Ladder;
import io.aiconnectors.databricks.adapter.mcp.era.Reply;
import io.aiconnectors.databricks.adapter.mcp.era.RequestHeaders;
import io.aiconnectors.databricks.adapter.mcp.era.Revision;
import io.aiconnectors.databricks.adapter.mcp.era.ServerCard;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.ErrorCode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Printable;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import io.aiconnectors.databricks.domain.identity.Caller;
import java.util.Optional;

/// Revision 2026-07-28: every request says in itself which revision it speaks and what its client can do.
///
/// See https://modelcontextprotocol.io/specification/2026-07-28/basic
public final class ModernEra implements Era {
    static final String CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities";

    private static final String SERVER_INFO_KEY = "io.modelcontextprotocol/serverInfo";
    private static final int LONGEST_ECHO = 40;
    private static final int DISCOVERY_TTL_MS = 600_000;
    private static final int LIST_TTL_MS = 60_000;

    private final ServerCard card;
    private final ToolCatalogue catalogue;
    private final ModernCalls calls;
    private final boolean toleratesLegacyHeader;

    /// The era on a catalogue.
    ///
    /// @param toleratesLegacyHeader whether a version header that names a legacy revision beside a modern body is
    ///                              let pass, as one widespread client needs, though the spec refuses it
    public ModernEra(ServerCard card, ToolCatalogue catalogue, EventIds events, boolean toleratesLegacyHeader) {
        this.toleratesLegacyHeader = toleratesLegacyHeader;
        this.card = card;
        this.catalogue = catalogue;
        this.calls = new ModernCalls(catalogue, events, this::complete);
    }

    @Override
    public Reply answer(Caller caller, Message.Request request, RequestHeaders headers) {
        return problem(request, headers).orElseGet(() -> switch (request.method()) {
            case "server/discover" -> ok(request, discovered());
            case "tools/list" -> listed(caller, request);
            case "tools/call" -> calls.begin(caller, request);
            default ->
                refused(
                        404,
                        request,
                        ErrorCode.METHOD_NOT_FOUND,
                        "Method not found: " + Printable.of(request.method(), LONGEST_ECHO));
        });
    }

    private Optional<Reply> problem(Message.Request request, RequestHeaders headers) {
        var meta = request.params().path("_meta");
        var version = meta.path(Ladder.VERSION_KEY);
        if (!version.isTextual() || !meta.path(CAPABILITIES_KEY).isObject()) {
            return Optional.of(refused(
                    400,
                    request,
                    ErrorCode.INVALID_PARAMS,
                    "params._meta needs " + Ladder.VERSION_KEY + " as a string and " + CAPABILITIES_KEY
                            + " as an object"));
        }
        if (headers.protocolVersion().size() != 1) {
            return Optional.of(refused(
                    400,
                    request,
                    ErrorCode.HEADER_MISMATCH,
                    "the MCP-Protocol-Version header must be sent once and equal " + Ladder.VERSION_KEY));
        }
        var header = headers.protocolVersion().getFirst();
        if (!Revision.SERVED.contains(header)) {
            return Optional.of(unsupported(request, header));
        }
        var tolerated = toleratesLegacyHeader
                && Revision.LEGACY.contains(header)
                && version.asText().equals(Revision.MODERN);
        if (!tolerated && !header.equals(version.asText())) {
            return Optional.of(refused(
                    400,
                    request,
                    ErrorCode.HEADER_MISMATCH,
                    "the MCP-Protocol-Version header differs from " + Ladder.VERSION_KEY + " in the body"));
        }
        if (!version.asText().equals(Revision.MODERN)) {
            return Optional.of(unsupported(request, header));
        }
        return ModernHeaders.problem(headers, request.method(), nameOf(request))
                .map(problem -> refused(400, request, ErrorCode.HEADER_MISMATCH, problem));
    }

    private static Optional<String> nameOf(Message.Request request) {
        var key = switch (request.method()) {
            case "tools/call", "prompts/get" -> "name";
            case "resources/read" -> "uri";
            default -> "";
        };
        return Optional.of(request.params().path(key))
                .filter(name -> name.isTextual())
                .map(name -> name.asText());
    }

    private static Reply unsupported(Message.Request request, String asked) {
        var data = Json.object();
        var supported = data.putArray("supported");
        Revision.SERVED.forEach(supported::add);
        data.put("requested", Printable.of(asked, LONGEST_ECHO));
        return new Reply.Body(
                400,
                Replies.error(
                        request.id(), ErrorCode.UNSUPPORTED_VERSION, "this protocol revision is not served", data));
    }

    private ObjectNode discovered() {
        var result = Json.object();
        var versions = result.putArray("supportedVersions");
        Revision.SERVED.forEach(versions::add);
        result.putObject("capabilities").putObject("tools");
        result.put("instructions", card.instructions());
        return cacheable(result, DISCOVERY_TTL_MS);
    }

    private Reply listed(Caller caller, Message.Request request) {
        return switch (catalogue.visibleTo(caller)) {
            case Listing.Tools(var tools) -> {
                var result = Json.object();
                var list = result.putArray("tools");
                tools.forEach(tool -> list.addRawValue(tool.json()));
                yield ok(request, cacheable(result, LIST_TTL_MS));
            }
            case Listing.Undecided() ->
                refused(200, request, ErrorCode.INTERNAL_ERROR, "authorization is unavailable, try again");
        };
    }

    /// What depends on who asks must not be shared between callers.
    private static ObjectNode cacheable(ObjectNode result, int ttlMs) {
        return result.put("ttlMs", ttlMs).put("cacheScope", "private");
    }

    private ObjectNode complete(ObjectNode result) {
        result.put("resultType", "complete");
        result.putObject("_meta").set(SERVER_INFO_KEY, card.info());
        return result;
    }

    private Reply ok(Message.Request request, ObjectNode result) {
        return new Reply.Body(200, Replies.result(request.id(), complete(result)));
    }

    private static Reply refused(int status, Message.Request request, ErrorCode code, String message) {
        return new Reply.Body(status, Replies.error(request.id(), code, message));
    }
}
