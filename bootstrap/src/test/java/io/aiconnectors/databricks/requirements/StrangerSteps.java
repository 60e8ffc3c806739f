package io.aiconnectors.databricks.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the requirements say of people whom the connector does not know.
public final class StrangerSteps {
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    private static final Map<String, List<String>> HEADERS =
            Map.of("no token", List.of(), "a made-up token", List.of("Authorization", "Bearer made-up"));

    private final List<HttpResponse<String>> answers = new ArrayList<>();

    @When("somebody asks for the tools with {}")
    public void asksWith(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(Surroundings.HERE.get().mcp())
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(LIST));
        var header = Objects.requireNonNull(HEADERS.get(token), token);
        if (!header.isEmpty()) {
            request.header(header.getFirst(), header.getLast());
        }
        try (var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(60))
                .build()) {
            answers.add(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        }
    }

    @Then("they are turned away and told where to sign in")
    public void turnedAway() {
        assertThat(answers.getLast().statusCode()).isEqualTo(401);
        assertThat(answers.getLast().headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("resource_metadata=\""));
        assertThat(answers.getLast().body()).doesNotContain("list_catalogs");
    }
}
