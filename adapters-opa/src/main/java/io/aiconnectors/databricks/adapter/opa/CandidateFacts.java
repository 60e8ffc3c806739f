package io.aiconnectors.databricks.adapter.opa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.securable.Securable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the policy is told of a candidate. The name of an asset is not among it.
sealed interface CandidateFacts {
    /// Something of a workspace; what carries no tags has no chain.
    record Asset(String kind, List<LevelFacts> chain) implements CandidateFacts {}

    /// A tool of a managed MCP server, or what it answered.
    ///
    /// @param spaceId of a Genie server alone
    record Remote(
            String kind,
            String server,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String spaceId,

            String name)
            implements CandidateFacts {}

    static CandidateFacts of(Facts facts) {
        return switch (facts) {
            case Facts.Labelled(var kind, var chain) ->
                new Asset(wireName(kind), chain.stream().map(LevelFacts::of).toList());
            case Facts.WorkspaceAsset() -> new Asset("workspace_asset", List.of());
            case Facts.OfferedTool(var server, var name) -> remote("upstream_tool", server, name);
            case Facts.ToolAnswer(var server, var name) -> remote("upstream_result", server, name);
        };
    }

    /// The name of a kind, and of a level, on the wire.
    static String wireName(Securable.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Remote remote(String kind, ManagedServer server, UpstreamToolName name) {
        return switch (server) {
            case ManagedServer.Sql() -> new Remote(kind, "sql", null, name.value());
            case ManagedServer.Genie(var space) -> new Remote(kind, "genie", space.value(), name.value());
        };
    }
}
