package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.proxy.ArgumentSchemas;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import java.util.List;

/// Turns what managed MCP servers give into candidates for the screen, and into facts for the policy.
final class Offers {
    private Offers() {}

    static Unscreened<RemoteTool> tools(ManagedServer server, List<RemoteTool> tools) {
        return new Unscreened<>(
                tools.stream()
                        .map(tool -> new Candidate<>(tool, new Facts.OfferedTool(server, tool.name())))
                        .toList(),
                PageToken.NONE);
    }

    /// Whether the arguments fit the offered tool of that name. A name that is offered twice says nothing for certain.
    static ArgumentFit fit(List<RemoteTool> tools, UpstreamToolName name, JsonText arguments, ArgumentSchemas schemas) {
        var named = tools.stream().filter(tool -> tool.name().equals(name)).toList();
        return switch (named.size()) {
            case 0 -> new ArgumentFit.ToolMissing();
            case 1 -> schemas.check(named.getFirst(), arguments);
            default -> new ArgumentFit.SchemaUnusable();
        };
    }

    static Unscreened<RemoteResult> result(ManagedServer server, UpstreamToolName tool, RemoteResult result) {
        return Unscreened.of(result, new Facts.ToolAnswer(server, tool));
    }
}
