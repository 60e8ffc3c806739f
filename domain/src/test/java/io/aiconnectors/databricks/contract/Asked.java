package io.aiconnectors.databricks.contract;

import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Level;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.Securable.Kind;
import io.aiconnectors.databricks.domain.statement.InnerKind;
import io.aiconnectors.databricks.domain.statement.NamedStatement;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import io.aiconnectors.databricks.domain.statement.StatementKind;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What is asked of a policy in tests: things that were found, and calls of upstream tools.
final class Asked {
    static final Labels PLAIN = new Labels.Read(List.of());
    static final Labels HARMLESS = new Labels.Read(List.of(new Tag("owner", "sales"), new Tag("pii", "")));
    static final Labels SCI = new Labels.Read(List.of(new Tag("SCI", "")));
    static final Labels CONFIDENTIAL = new Labels.Read(List.of(new Tag(" Classification ", "Strictly Confidential")));
    static final Labels UNREAD = new Labels.Unread(Fault.of(Fault.Kind.FORBIDDEN));

    private static final StatementFacts SELECT_1 = new StatementFacts.Parsed(
            StatementKind.QUERY, InnerKind.NONE, 1, List.of(), List.of(), List.of(), Set.of(), 0, 8, 0);

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

    /// A call whose arguments fit, with a harmless statement as the argument `query`.
    static Intent.CallSqlTool sql(String tool, String arguments) {
        return new Intent.CallSqlTool(
                new Intent.PrepareSqlCall(
                        new WorkspaceChoice.Default(),
                        new UpstreamToolName(tool),
                        new JsonText(arguments),
                        List.of(new NamedStatement("query", SELECT_1))),
                new ArgumentFit.Fits());
    }

    /// A call whose arguments fit.
    static Intent.CallGenieTool genie(String space, String tool, String arguments) {
        return new Intent.CallGenieTool(
                new Intent.PrepareGenieCall(
                        new WorkspaceChoice.Default(),
                        new GenieSpaceId(space),
                        new UpstreamToolName(tool),
                        new JsonText(arguments)),
                new ArgumentFit.Fits());
    }
}
