package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import java.util.List;

/// Turns what managed MCP servers give into candidates for the screen.
final class Offers {
    private Offers() {}

    static Unscreened<RemoteTool> tools(ManagedServer server, List<RemoteTool> tools) {
        return new Unscreened<>(
                tools.stream()
                        .map(tool -> new Candidate<>(tool, new Facts.OfferedTool(server, tool.name())))
                        .toList(),
                PageToken.NONE);
    }

    static Unscreened<RemoteResult> result(ManagedServer server, UpstreamToolName tool, RemoteResult result) {
        return Unscreened.of(result, new Facts.ToolAnswer(server, tool));
    }
}
