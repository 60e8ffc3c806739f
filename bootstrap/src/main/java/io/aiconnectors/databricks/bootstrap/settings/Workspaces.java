package io.aiconnectors.databricks.bootstrap.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the registry of workspaces: a JSON array of `{"alias", "host", "sql_path"?, "genie_path"?,
/// "metastore"?}`.
final class Workspaces {
    private static final String EXAMPLE = "[{\"alias\":\"main\",\"host\":\"https://adb-1.2.azuredatabricks.net\"}]";
    private static final Set<String> FIELDS = Set.of("alias", "host", "sql_path", "genie_path", "metastore");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Workspaces() {}

    static List<Workspace> read(Values values, String name) {
        var text = values.required(name, EXAMPLE);
        if (values.isFaulty(name)) {
            return List.of();
        }
        try {
            return read(values, name, JSON.readTree(text));
        } catch (JsonProcessingException malformed) {
            values.complain(name, "is not JSON", "Set it to something like " + EXAMPLE);
            return List.of();
        }
    }

    private static List<Workspace> read(Values values, String name, JsonNode registry) {
        if (!registry.isArray() || registry.isEmpty()) {
            values.complain(name, "is not a list of workspaces", "Set it to something like " + EXAMPLE);
            return List.of();
        }
        var workspaces = new ArrayList<Workspace>();
        var aliases = new HashSet<WorkspaceAlias>();
        for (var entry : registry) {
            var unknown = new ArrayList<String>();
            entry.fieldNames().forEachRemaining(field -> {
                if (!FIELDS.contains(field)) {
                    unknown.add(field);
                }
            });
            if (!unknown.isEmpty()) {
                values.complain(name, "has the unknown field " + unknown.getFirst(), "A workspace has " + EXAMPLE);
                return List.of();
            }
            try {
                var workspace = new Workspace(
                        new WorkspaceAlias(entry.path("alias").asText()),
                        values.checked(name, entry.path("host").asText(), EXAMPLE),
                        path(values, name, entry.path("sql_path").asText(Workspace.SQL_PATH)),
                        path(values, name, entry.path("genie_path").asText(Workspace.GENIE_PATH)),
                        metastore(values, name, entry));
                if (!aliases.add(workspace.alias())) {
                    values.complain(name, "names an alias twice", "Give each workspace an alias of its own");
                }
                if (!workspace.host().getPath().isEmpty()) {
                    values.complain(name, "has a host with a path", "Give scheme and host alone: " + EXAMPLE);
                }
                workspaces.add(workspace);
            } catch (IllegalArgumentException badAlias) {
                values.complain(name, "has a bad alias", String.valueOf(badAlias.getMessage()));
            }
        }
        return workspaces;
    }

    private static String path(Values values, String name, String path) {
        if (!path.startsWith("/") || path.endsWith("/") || path.contains("..") || path.contains("?")) {
            values.complain(name, "has a bad path of a managed MCP server", "A path looks like " + Workspace.SQL_PATH);
        }
        return path;
    }

    private static String metastore(Values values, String name, JsonNode entry) {
        var metastore = entry.path("metastore").asText(entry.path("alias").asText());
        if (metastore.isBlank()) {
            values.complain(name, "has a metastore without a name", "Give it one, or leave it out");
        }
        return metastore;
    }
}
