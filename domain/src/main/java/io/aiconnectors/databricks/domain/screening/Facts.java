package io.aiconnectors.databricks.domain.screening;

import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.Securable;
import java.util.List;

/// What the policy is told of a candidate. Names of assets are not among it.
public sealed interface Facts {
    /// A securable, with the labels of each level from the outermost container down to itself.
    record Labelled(Securable.Kind kind, List<Level> chain) implements Facts {
        public Labelled {
            chain = List.copyOf(chain);
        }
    }

    /// Something of a workspace that carries no tags, such as a SQL warehouse.
    record WorkspaceAsset() implements Facts {}

    /// A tool that a managed MCP server offers.
    record OfferedTool(ManagedServer server, UpstreamToolName name) implements Facts {}

    /// What a tool of a managed MCP server answered.
    record ToolAnswer(ManagedServer server, UpstreamToolName name) implements Facts {}
}
