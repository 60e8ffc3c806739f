package io.aiconnectors.databricks.sandbox.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;

/// `./connector token USER`: a bearer token of somebody in the running sandbox, alone on standard output.
public final class TokenCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenCommand() {}

    public static void main(String... arguments) throws InterruptedException {
        try {
            System.out.println(token(arguments[0]));
        } catch (IOException nobodyHome) {
            System.err.println("no sandbox is running here; start one by ./connector sandbox");
            System.exit(1);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static String token(String user) throws IOException, InterruptedException {
        var note = RunningSandbox.in(Sandbox.FOLDER).note();
        var control =
                URI.create(JSON.readTree(Files.readString(note)).path("faults").asText());
        var wish = JSON.createObjectNode().put("user", user).toString();
        var request = HttpRequest.newBuilder(control.resolve("/sandbox/token"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wish))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalArgumentException(body.path("message").asText(answer.body()));
            }
            return body.path("access_token").asText();
        }
    }
}
