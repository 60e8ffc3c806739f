package io.aiconnectors.databricks.adapter.pages.people;

import io.aiconnectors.databricks.adapter.pages.people.Guide.Step;
import java.util.List;

/// How to connect each assistant, in the words of `docs/clients`, which they are held against.
final class Guides {
    private static final String PASTE = "Enter this address, nothing else:";

    private Guides() {}

    /// All of them, the most used first.
    ///
    /// @param address of the MCP endpoint, as people type it
    static List<Guide> of(String address) {
        return List.of(
                new Guide(
                        "claude",
                        "Claude",
                        "web, desktop and mobile",
                        List.of(
                                Step.of("Open *Settings → Connectors → Add custom connector*."),
                                new Step(PASTE, address),
                                Step.of("Press *Connect* and sign in as yourself. In a team or enterprise plan an owner"
                                        + " adds it once for all, and you only do this."))),
                new Guide(
                        "claude-code",
                        "Claude Code",
                        "terminal",
                        List.of(
                                new Step("Run this once:", "claude mcp add --transport http databricks " + address),
                                Step.of("Type `/mcp` in a session, choose *databricks*, then *Authenticate*."))),
                new Guide(
                        "chatgpt",
                        "ChatGPT",
                        "web and desktop",
                        List.of(
                                Step.of("An administrator of your ChatGPT workspace allows custom connectors"
                                        + " (developer mode)."),
                                Step.of("Open *Settings → Connectors → Create* and choose OAuth as authentication."),
                                new Step(PASTE, address))),
                new Guide(
                        "vscode",
                        "VS Code with Copilot",
                        "editor",
                        List.of(
                                new Step(
                                        "Put this into `.vscode/mcp.json`, or use *MCP: Add Server*:",
                                        "{ \"servers\": { \"databricks\": { \"type\": \"http\", \"url\": \"" + address
                                                + "\" } } }"),
                                Step.of("*Start* above the entry opens the sign-in."))),
                new Guide(
                        "cursor",
                        "Cursor",
                        "editor",
                        List.of(
                                new Step(
                                        "Put this into `~/.cursor/mcp.json`:",
                                        "{ \"mcpServers\": { \"databricks\": { \"url\": \"" + address + "\" } } }"),
                                Step.of("Open *Settings → MCP → databricks → Connect*."))),
                new Guide(
                        "inspector",
                        "MCP Inspector",
                        "for those who test",
                        List.of(new Step(
                                "With Node.js 22.19 or later:",
                                "npx @modelcontextprotocol/inspector --cli --server-url " + address
                                        + " --transport http --method tools/list"))));
    }
}
