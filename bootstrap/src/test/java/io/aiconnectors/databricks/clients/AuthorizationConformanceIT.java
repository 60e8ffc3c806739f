package io.aiconnectors.databricks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.signin.AuthorizationClient;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.system.SharedStage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/// The official conformance suite's scenarios for authorization servers, with somebody at the browser.
@ExtendWith(SharedStage.class)
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "the suite needs Node.js, which a fast run does without")
class AuthorizationConformanceIT {
    private static final int WITHIN_MINUTES = 3;

    @Test
    void every_authorization_scenario_passes(Stage stage) throws IOException, InterruptedException {
        var port = freePort();
        var redirect = URI.create("http://127.0.0.1:" + port + "/callback");
        try (var client = AuthorizationClient.register(stage.mcp(), "conformance suite", redirect)) {
            var scratch = Files.createTempDirectory(Path.of("target"), "authorization")
                    .toAbsolutePath();
            var output = scratch.resolve("output.txt");
            var suite = new ProcessBuilder(List.of(
                            System.getenv("CONNECTOR_NODE"),
                            "../conformance/node_modules/@modelcontextprotocol/conformance/dist/index.js",
                            "authorization",
                            "--url",
                            client.server().path("issuer").asText(),
                            "--client-id",
                            client.id(),
                            "--resource",
                            stage.mcp().toString(),
                            "--port",
                            Integer.toString(port),
                            "-o",
                            scratch.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            try (var _ = OpenRequests.attended(output, Personas.ADA)) {
                var process = suite.start();
                var ended = process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES);
                process.destroyForcibly();

                var said = Files.readString(output);
                assertThat(ended).as(said).isTrue();
                assertThat(process.exitValue()).as(said).isZero();
                assertThat(said)
                        .contains("authorization-server-metadata-endpoint", "authorization-code-grant")
                        .doesNotContainIgnoringCase("skipped", "warning:");
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
