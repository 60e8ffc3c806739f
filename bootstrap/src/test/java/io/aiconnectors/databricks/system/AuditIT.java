package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every call leaves two lines of the published form, which say who, what and why, and nothing that was said.
@ExtendWith(SharedStage.class)
class AuditIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPOKEN = "needle_in_the_statement";

    @ParameterizedTest(name = "{0} that is {2}")
    @MethodSource("calls")
    void a_call_leaves_two_lines_of_the_published_form(
            String tool, Map<String, Object> arguments, String outcome, boolean decided, Stage stage)
            throws IOException {
        var client = ModernClient.of(stage, Personas.ADA);
        var audit = AuditTail.of(stage);

        var answer = client.exchange(tool, JSON.valueToTree(arguments));

        var schema = schema();
        assertThat(audit.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(schema.validate(parsed(line))).as(line).isEmpty();
            assertThat(line).doesNotContain(SPOKEN).doesNotContain("SELECT");
            assertThat(withoutResource(line)).doesNotContain(Markers.ALL);
        });
        var closing = audit.closing();
        assertThat(closing.path("tool").asText()).isEqualTo(tool);
        assertThat(closing.path("outcome").asText()).isEqualTo(outcome);
        assertThat(closing.at("/person/oid").asText()).isEqualTo(Personas.ADA.oid());
        assertThat(closing.at("/person/upn").asText()).isEqualTo(Personas.ADA.upn());
        assertThat(closing.path("client").asText())
                .isEqualTo(stage.world().entra().clientId());
        assertThat(closing.path("decision_id").asText().isEmpty()).isNotEqualTo(decided);
        assertThat(closing.path("policy_revision").asText().isEmpty()).isNotEqualTo(decided);
        assertThat(closing.path("screenings"))
                .allMatch(screening -> screening.path("policy_revision").equals(closing.path("policy_revision")));
        assertThat(answer.header("X-Connector-Event"))
                .isEqualTo(closing.path("event_id").asText());
    }

    @Test
    void the_same_arguments_have_the_same_digest_whatever_their_order(Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var audit = AuditTail.of(stage);
        client.post(body("{\"catalog_name\":\"main\",\"limit\":5}"), client.headers("tools/call", "list_schemas"));
        client.post(body("{ \"limit\": 5, \"catalog_name\": \"main\" }"), client.headers("tools/call", "list_schemas"));
        client.post(body("{\"catalog_name\":\"main\",\"limit\":6}"), client.headers("tools/call", "list_schemas"));

        var digests = audit.records().stream()
                .filter(line -> line.path("phase").asText().equals("closed"))
                .map(line -> line.path("arguments_digest").asText())
                .toList();

        assertThat(digests).hasSize(3);
        assertThat(digests.get(0)).isEqualTo(digests.get(1)).isNotEqualTo(digests.get(2));
    }

    @Test
    void withheld_assets_are_counted_by_reason(Stage stage) {
        var audit = AuditTail.of(stage);

        ModernClient.of(stage, Personas.ADA).call("list_catalogs", Map.of());

        assertThat(audit.closing().path("returned").asInt()).isEqualTo(3);
        assertThat(audit.closing().path("withheld")).hasSize(1);
        assertThat(audit.closing().at("/withheld/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void the_end_of_a_call_says_what_databricks_calls_its_requests_and_where_the_time_went(Stage stage) {
        var audit = AuditTail.of(stage);

        ModernClient.of(stage, Personas.ADA).call("list_catalogs", Map.of());

        var closing = audit.closing();
        assertThat(closing.path("upstream_request_ids")).isNotEmpty();
        assertThat(closing.path("screened").asInt()).isEqualTo(4);
        assertThat(closing.path("policy_us").asLong()).isPositive();
        assertThat(closing.path("upstream_us").asLong()).isPositive();
        assertThat(Stream.of("policy_us", "token_us", "upstream_us", "own_us")
                        .map(part -> closing.path(part).asLong()))
                .allMatch(part -> part <= closing.path("latency_us").asLong());
    }

    @Test
    void what_is_no_tool_call_leaves_no_line(Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var audit = AuditTail.of(stage);

        client.ask("tools/list", JSON.createObjectNode());
        client.ask("server/discover", JSON.createObjectNode());

        assertThat(audit.lines()).isEmpty();
    }

    private static String body(String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"list_schemas\","
                + "\"arguments\":" + arguments + ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":"
                + "\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}}}";
    }

    private static Stream<Arguments> calls() {
        var statement = Map.of("query", "SELECT 1 AS " + SPOKEN);
        return Stream.of(
                Arguments.of("list_catalogs", Map.of(), "completed", true),
                Arguments.of("get_table", Map.of("full_name", "finance.ledger.accounts"), "completed", true),
                Arguments.of("get_table", Map.of("full_name", "finance.ledger." + Markers.TABLE), "not_visible", true),
                Arguments.of("list_schemas", Map.of("catalog_name", Markers.CATALOG), "not_visible", true),
                Arguments.of(
                        "proxy_to_sql",
                        Map.of("tool_name", "execute_sql_read_only", "tool_args", statement),
                        "completed",
                        true),
                Arguments.of(
                        "proxy_to_sql", Map.of("tool_name", "execute_sql", "tool_args", statement), "refused", true),
                Arguments.of("list_schemas", Map.of("schema", SPOKEN), "turned_away", false),
                Arguments.of("no_tool_of_ours", Map.of("name", SPOKEN), "turned_away", false));
    }

    /// Whoever asks for something by its name is on record with that name, whether it was shown or not.
    private static String withoutResource(String line) {
        return ((ObjectNode) parsed(line)).without("resource").toString();
    }

    /// The schema as it is published, found from whichever folder the test runs in.
    private static Schema schema() throws IOException {
        var file = List.of(Path.of("docs"), Path.of("..", "docs")).stream()
                .map(docs -> docs.resolve("audit").resolve("event.schema.json"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file));
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(line, malformed);
        }
    }
}
