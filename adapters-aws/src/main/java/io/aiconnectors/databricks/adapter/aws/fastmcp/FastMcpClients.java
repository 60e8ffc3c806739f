package io.aiconnectors.databricks.adapter.aws.fastmcp;

import java.util.List;

/// What came of looking for a FastMCP server's clients.
public sealed interface FastMcpClients {
    /// All that were there.
    record Found(List<FastMcpClient> clients) implements FastMcpClients {
        public Found {
            clients = List.copyOf(clients);
        }
    }

    /// They could not be read.
    ///
    /// @param why a stable word: `no_file`, `not_an_export`, or why the table did not answer, such as
    ///            `denied`
    record NotFound(String why) implements FastMcpClients {}
}
