package io.aiconnectors.databricks.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program in `conformance/clients` that signs in through the system's browser, makes the calls it is given, and
/// prints what came of them.
enum ClientProgram {
    TYPESCRIPT_SDK(
            "CONNECTOR_NODE",
            "typescript-v1.mjs",
            "TypeScript SDK, `@modelcontextprotocol/sdk`",
            "@modelcontextprotocol/sdk"),
    TYPESCRIPT_CLIENT(
            "CONNECTOR_NODE",
            "typescript-v2.mjs",
            "TypeScript client, `@modelcontextprotocol/client`",
            "@modelcontextprotocol/client"),
    MCP_REMOTE("CONNECTOR_NODE", "mcp-remote.mjs", "`mcp-remote`, for assistants that speak stdio alone", "mcp-remote"),
    INSPECTOR("CONNECTOR_NODE", "inspector.mjs", "MCP Inspector, command line", "@modelcontextprotocol/inspector"),
    PYTHON_SDK("CONNECTOR_PYTHON", "python_sdk.py", "Python SDK, `mcp`", "mcp"),
    FASTMCP("CONNECTOR_PYTHON", "fastmcp_client.py", "FastMCP client", "fastmcp");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WITHIN_MINUTES = 3;

    private final String interpreter;
    private final String script;
    private final String title;
    private final String installed;

    ClientProgram(String interpreter, String script, String title, String installed) {
        this.interpreter = interpreter;
        this.script = script;
        this.title = title;
        this.installed = installed;
    }

    /// What it is called in documents.
    String title() {
        return title;
    }

    /// The version of the package that is installed.
    String version() throws IOException, InterruptedException {
        if (script.endsWith(".mjs")) {
            return nodePackage(installed);
        }
        var asked = new ProcessBuilder(
                        executable(), "-c", "import importlib.metadata as m; print(m.version('" + installed + "'))")
                .start();
        var version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return asked.waitFor() == 0 ? version : "";
    }

    /// The version of a package of Node.js that is installed.
    static String nodePackage(String name) throws IOException {
        var description = conformance().resolve("node_modules").resolve(name).resolve("package.json");
        return JSON.readTree(description.toFile()).path("version").asText();
    }

    private static Path conformance() {
        return Path.of("").toAbsolutePath().resolveSibling("conformance");
    }

    /// What a program said and how it ended.
    record Ended(int exit, String output) {
        /// The last line that is JSON.
        JsonNode report() throws IOException {
            var last = output.lines()
                    .filter(line -> line.startsWith("{"))
                    .reduce((_, later) -> later)
                    .orElseThrow(() -> new AssertionError("it reported nothing: " + output));
            return JSON.readTree(last);
        }
    }

    /// Lets it sign somebody in and make the calls.
    Ended run(URI endpoint, Persona persona, Map<String, Map<String, Object>> calls)
            throws IOException, InterruptedException {
        var scratch = Files.createTempDirectory(Path.of("target"), "client").toAbsolutePath();
        var clients = conformance().resolve("clients");
        var output = scratch.resolve("output.txt");
        var builder = new ProcessBuilder(executable(), clients.resolve(script).toString(), task(endpoint, calls))
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        var opener = clients.resolve("open").toString();
        var openers = Files.createDirectory(scratch.resolve("bin"));
        Files.createSymbolicLink(openers.resolve("xdg-open"), Path.of(opener));
        builder.environment().put("BROWSER", opener);
        builder.environment().put("HOME", scratch.toString());
        builder.environment()
                .put("CONNECTOR_OPEN_REQUESTS", scratch.resolve("open").toString());
        builder.environment().merge("PATH", openers.toString(), (path, ours) -> ours + ":" + path);
        try (var person = OpenRequests.attended(scratch.resolve("open"), persona)) {
            var process = builder.start();
            if (!process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Ended(
                        -1,
                        "not within %d minutes, with the person stopped by %s: %s"
                                .formatted(WITHIN_MINUTES, person.trouble(), Files.readString(output)));
            }
            return new Ended(process.exitValue(), Files.readString(output));
        }
    }

    private String executable() {
        var executable = System.getenv(interpreter);
        if (executable == null || executable.isBlank()) {
            throw new IllegalStateException(interpreter + " is not set: run this test by ./connector test");
        }
        return executable;
    }

    private static String task(URI endpoint, Map<String, Map<String, Object>> calls) throws IOException {
        ObjectNode task = JSON.createObjectNode().put("endpoint", endpoint.toString());
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            task.put("callbackPort", socket.getLocalPort());
        }
        var list = task.putArray("calls");
        calls.forEach((tool, arguments) -> list.addObject().put("tool", tool).set("args", JSON.valueToTree(arguments)));
        return task.toString();
    }
}
