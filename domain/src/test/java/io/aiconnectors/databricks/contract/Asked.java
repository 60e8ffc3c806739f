package io.aiconnectors.databricks.contract;

import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Level;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.Securable.Kind;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.List;
import java.util.stream.IntStream;

/// What is asked of a policy in tests: things that were found, and calls of upstream tools.
final class Asked {
    static final Labels PLAIN = new Labels.Read(List.of());
    static final Labels HARMLESS = new Labels.Read(List.of(new Tag("owner", "sales"), new Tag("pii", "")));
    static final Labels SCI = new Labels.Read(List.of(new Tag("SCI", "")));
    static final Labels CONFIDENTIAL = new Labels.Read(List.of(new Tag(" Classification ", "Strictly Confidential")));
    static final Labels UNREAD = new Labels.Unread(Fault.of(Fault.Kind.FORBIDDEN));

    private Asked() {}

    /// Levels are the outermost ones first; a Genie space has one of its own.
    static Candidate<String> candidate(String name, Kind kind, Labels... labels) {
        var levels = kind == Kind.GENIE_SPACE
                ? List.of(Kind.GENIE_SPACE)
                : List.of(Kind.CATALOG, Kind.SCHEMA, Kind.TABLE, Kind.COLUMN);
        var chain = IntStream.range(0, labels.length)
                .mapToObj(index -> new Level(levels.get(index), labels[index]))
                .toList();
        return new Candidate<>(name, new Facts.Labelled(kind, chain));
    }

    static Candidate<String> offered(ManagedServer server, String tool) {
        return new Candidate<>(tool, new Facts.OfferedTool(server, new UpstreamToolName(tool)));
    }

    static Intent.CallSqlTool sql(String tool, String arguments) {
        return new Intent.CallSqlTool(
                new WorkspaceChoice.Default(), new UpstreamToolName(tool), new JsonText(arguments));
    }

    static Intent.CallGenieTool genie(String space, String tool, String arguments) {
        return new Intent.CallGenieTool(
                new WorkspaceChoice.Default(),
                new GenieSpaceId(space),
                new UpstreamToolName(tool),
                new JsonText(arguments));
    }
}
