package io.aiconnectors.databricks.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An assistant: the official Java MCP SDK's client, signed in as one person.
public final class Assistant implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final McpSyncClient client;

    private Assistant(McpSyncClient client) {
        this.client = client;
    }

    /// Connects and says hello (`initialize`).
    public static Assistant connect(URI endpoint, String bearer) {
        var origin = endpoint.resolve("/").toString();
        var transport = HttpClientStreamableHttpTransport.builder(origin)
                .endpoint(endpoint.getPath())
                .jsonMapper(new JacksonMcpJsonMapper(JSON))
                .openConnectionOnStartup(false)
                .addHttpRequestCustomizer(
                        (request, method, uri, body, context) -> request.header("Authorization", "Bearer " + bearer))
                .build();
        var client = McpClient.sync(transport)
                .clientInfo(McpSchema.Implementation.builder("demo-assistant", "1.0")
                        .build())
                .requestTimeout(Duration.ofSeconds(60))
                .build();
        client.initialize();
        return new Assistant(client);
    }

    /// Names of the tools it is shown.
    public List<String> tools() {
        return client.listTools().tools().stream().map(McpSchema.Tool::name).toList();
    }

    /// Calls a tool.
    public Reply call(String tool, Map<String, Object> arguments) {
        var result = client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        var text = result.content().stream()
                .filter(McpSchema.TextContent.class::isInstance)
                .map(content -> ((McpSchema.TextContent) content).text())
                .collect(Collectors.joining("\n"));
        return new Reply(Boolean.TRUE.equals(result.isError()), text, JSON.valueToTree(result.structuredContent()));
    }

    @Override
    public void close() {
        client.close();
    }

    /// What a tool answered.
    public record Reply(boolean refused, String text, JsonNode structured) {}
}
