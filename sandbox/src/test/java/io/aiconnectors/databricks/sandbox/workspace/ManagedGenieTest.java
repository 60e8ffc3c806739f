package io.aiconnectors.databricks.sandbox.workspace;

import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.ADA;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.BEN;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.message;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.genie.GenieStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedGenieTest {
    private static final String SALES = "01f0a1b2c3d41111a0b1c2d3e4f50001";
    private static final String PENGUINS = "01f0a1b2c3d41111a0b1c2d3e4f50002";
    private static final String DEAL = "01f0a1b2c3d41111a0b1c2d3e4f50003";

    private TestWorkspace main;

    @BeforeEach
    void start() {
        main = new TestWorkspace();
    }

    @AfterEach
    void stop() {
        main.close();
    }

    @Test
    void lists_the_two_tools_of_the_space() {
        var tools = main.call(BEN, path(PENGUINS), "tools/list", "{}").path("tools");

        assertThat(texts(tools, "name")).containsExactly("query_space_" + PENGUINS, "poll_response_" + PENGUINS);
        assertThat(tools.get(0).path("inputSchema").path("required").toString()).isEqualTo("[\"query\"]");
        assertThat(tools.get(1).path("inputSchema").path("required").toString())
                .isEqualTo("[\"conversation_id\",\"message_id\"]");
        assertThat(tools.get(0).path("outputSchema").path("required")).hasSize(4);
    }

    @Test
    void answers_a_known_question_with_sql_that_ran() {
        var result = ask(BEN, PENGUINS, "how many penguins of each SPECIES were observed");
        var content = result.path("structuredContent").path("content");

        assertThat(result.path("structuredContent").path("status").asText()).isEqualTo("COMPLETED");
        assertThat(content.path("queryAttachments").get(0).path("query").asText())
                .contains("main.nature.penguins");
        assertThat(content.path("queryAttachments")
                        .get(0)
                        .path("statement_response")
                        .path("result")
                        .toString())
                .contains("Adelie", "152", "Gentoo", "124");
        assertThat(content.path("suggestedQuestions")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {SALES, PENGUINS, DEAL})
    void every_question_of_every_space_has_an_answer(String space) {
        var suggested =
                ask(ADA, space, "?").path("structuredContent").path("content").path("suggestedQuestions");

        assertThat(suggested).isNotEmpty();
        for (var question : suggested) {
            assertThat(ask(ADA, space, question.asText())
                            .path("structuredContent")
                            .path("content")
                            .path("queryAttachments"))
                    .as(question.asText())
                    .hasSize(1);
        }
    }

    @Test
    void says_that_it_does_not_know_and_what_it_knows() {
        var content =
                ask(BEN, PENGUINS, "Who will win?").path("structuredContent").path("content");

        assertThat(content.path("queryAttachments")).isEmpty();
        assertThat(content.path("textAttachments").get(0).asText()).contains("do not know");
        assertThat(content.path("suggestedQuestions")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(GenieStatus.class)
    void shows_every_status(GenieStatus status) {
        main.workspace.scripts().genie().walk(List.of(status));

        assertThat(ask(BEN, PENGUINS, "?")
                        .path("structuredContent")
                        .path("status")
                        .asText())
                .isEqualTo(status.name());
    }

    @Test
    void walks_through_statuses_while_polled() {
        main.workspace
                .scripts()
                .genie()
                .walk(List.of(GenieStatus.SUBMITTED, GenieStatus.EXECUTING_QUERY, GenieStatus.COMPLETED));

        var asked =
                ask(BEN, PENGUINS, "What is the average body mass per species?").path("structuredContent");

        assertThat(asked.path("status").asText()).isEqualTo("SUBMITTED");
        assertThat(asked.path("content").path("textAttachments").get(0).asText())
                .contains("poll_response_" + PENGUINS);
        assertThat(poll(BEN, asked).path("status").asText()).isEqualTo("EXECUTING_QUERY");
        var done = poll(BEN, asked);
        assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(done.path("content").path("queryAttachments").toString()).contains("5076");
        assertThat(poll(BEN, asked).path("status").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void a_walk_has_nothing_after_its_end() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        main.workspace.scripts().genie().walk(List.of(GenieStatus.COMPLETED, GenieStatus.SUBMITTED)));
    }

    @Test
    void a_conversation_goes_on_for_its_owner_alone() {
        var first = ask(ADA, PENGUINS, "?").path("structuredContent");
        var conversation = first.path("conversationId").asText();
        var next = "{\"name\":\"query_space_%s\",\"arguments\":{\"query\":\"?\",\"conversation_id\":\"%s\"}}"
                .formatted(PENGUINS, conversation);

        var followed = main.call(ADA, path(PENGUINS), "tools/call", next).path("structuredContent");

        assertThat(followed.path("conversationId").asText()).isEqualTo(conversation);
        assertThat(followed.path("messageId").asText())
                .isNotEqualTo(first.path("messageId").asText());
        assertThat(main.call(BEN, path(PENGUINS), "tools/call", next)
                        .path("isError")
                        .asBoolean())
                .isTrue();
        assertThat(poll(BEN, first).isMissingNode()).isTrue();
    }

    @Test
    void a_space_without_the_right_is_refused_when_listing_already() {
        var answer = main.post(BEN, path(SALES), message("tools/list", "{}"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("PERMISSION_DENIED", "Can View");
    }

    @Test
    void an_unknown_space_does_not_exist() {
        var answer = main.post(BEN, path("nothing"), message("tools/list", "{}"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("RESOURCE_DOES_NOT_EXIST");
    }

    @Test
    void knows_the_tools_of_its_own_space_alone() {
        var other = "{\"name\":\"query_space_%s\",\"arguments\":{\"query\":\"?\"}}".formatted(SALES);

        assertThat(main.call(ADA, path(PENGUINS), "tools/call", other)
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-32602);
        assertThat(main.call(ADA, path(PENGUINS), "tools/call", "{\"name\":\"poll_response_%s\"}".formatted(PENGUINS))
                        .path("isError")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void gets_one_space_but_not_its_inside() {
        assertThat(main.get(BEN, "/api/2.0/genie/spaces/" + PENGUINS)
                        .path("title")
                        .asText())
                .isEqualTo("Penguins");
        assertThat(main.send(BEN, "/api/2.0/genie/spaces/" + SALES).statusCode())
                .isEqualTo(403);
        assertThat(main.send(BEN, "/api/2.0/genie/spaces/nothing").statusCode()).isEqualTo(404);
        assertThat(main.send(BEN, "/api/2.0/genie/spaces/" + PENGUINS + "?include_serialized_space=true")
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode ask(String person, String space, String question) {
        return main.call(
                person,
                path(space),
                "tools/call",
                "{\"name\":\"query_space_%s\",\"arguments\":{\"query\":\"%s\"}}".formatted(space, question));
    }

    private JsonNode poll(String person, JsonNode asked) {
        return main.call(
                        person,
                        path(PENGUINS),
                        "tools/call",
                        "{\"name\":\"poll_response_%s\",\"arguments\":{\"conversation_id\":\"%s\",\"message_id\":\"%s\"}}"
                                .formatted(
                                        PENGUINS,
                                        asked.path("conversationId").asText(),
                                        asked.path("messageId").asText()))
                .path("structuredContent");
    }

    private static String path(String space) {
        return "/api/2.0/mcp/genie/" + space;
    }
}
