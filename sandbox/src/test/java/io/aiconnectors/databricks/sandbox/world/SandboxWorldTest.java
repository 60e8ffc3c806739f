package io.aiconnectors.databricks.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import io.aiconnectors.databricks.sandbox.http.Curl;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.workspace.DatabricksWorkspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxWorldTest {
    private static final String ME = "/api/2.0/preview/scim/v2/Me";
    private static final String ORDERS_TAGS =
            "/api/2.1/unity-catalog/entity-tag-assignments/tables/main.sales.orders/tags";

    private final SandboxWorld world = SandboxWorld.start(TenantSettings.usual(Clock.systemUTC()));
    private final Curl curl = new Curl();

    @AfterEach
    void reset() {
        world.workspaces().forEach(DatabricksWorkspace::reset);
    }

    @AfterAll
    void stop() {
        curl.close();
        world.close();
    }

    @Test
    void an_exchanged_token_opens_the_workspaces_of_its_person() throws IOException {
        var ada = exchanged(Personas.ADA);
        var ben = exchanged(Personas.BEN);
        var gus = exchanged(Personas.GUS);

        assertThat(get(world.main(), ME, ada).statusCode()).isEqualTo(200);
        assertThat(get(world.research(), ME, ada).statusCode()).isEqualTo(200);
        assertThat(get(world.main(), ME, ben).statusCode()).isEqualTo(200);
        assertThat(get(world.research(), ME, ben).statusCode()).isEqualTo(403);
        assertThat(get(world.main(), ME, gus).statusCode()).isEqualTo(403);
        assertThat(get(world.research(), ME, gus).statusCode()).isEqualTo(403);
        assertThat(Json.read(get(world.main(), ME, ada).body())
                        .path("externalId")
                        .asText())
                .isEqualTo(Personas.ADA.oid());
    }

    @Test
    void the_workspaces_say_apart_who_they_are() throws IOException {
        var ada = exchanged(Personas.ADA);

        assertThat(get(world.main(), ME, ada).headers().firstValue("X-Databricks-Org-Id"))
                .isNotEqualTo(get(world.research(), ME, ada).headers().firstValue("X-Databricks-Org-Id"));
        assertThat(get(world.research(), "/api/2.1/unity-catalog/catalogs?max_results=0", ada)
                        .body())
                .contains("\"lab\"")
                .doesNotContain("\"main\"");
    }

    @Test
    void tokens_that_are_not_for_databricks_open_nothing() throws IOException {
        var connector = world.entra().issue(Personas.ADA).reveal();
        var expired = world.entra()
                .issue(TokenWish.of(Personas.ADA).resource(Resource.DATABRICKS).lifetime(Duration.ofMinutes(-5)))
                .reveal();
        var forged = world.entra()
                .issue(TokenWish.of(Personas.ADA).resource(Resource.DATABRICKS).signedByForeignKey())
                .reveal();
        var elsewhere = world.entra()
                .issue(TokenWish.of(Personas.ADA).resource(Resource.DATABRICKS).with("aud", "https://graph.example"))
                .reveal();

        assertThat(get(world.main(), ME, connector).statusCode()).isEqualTo(400);
        assertThat(get(world.main(), ME, expired).statusCode()).isEqualTo(401);
        assertThat(get(world.main(), ME, forged).statusCode()).isEqualTo(403);
        assertThat(get(world.main(), ME, elsewhere).body()).contains("Expected aud claim to be: 2ff814a6");
    }

    @Test
    void the_control_endpoint_reaches_every_stand_in() throws IOException {
        for (var target : new String[] {"entra", "main", "research"}) {
            assertThat(control("/faults", "{\"target\":\"%s\",\"fault\":{\"kind\":\"redirect\"}}".formatted(target))
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(get(world.main(), ME, "any").statusCode()).isEqualTo(302);
        world.entra().standIn().faults().clear();
    }

    @Test
    void tags_can_be_made_unreadable_and_readable_again() throws IOException {
        var ada = exchanged(Personas.ADA);

        control("/workspaces/main/tags", "{\"reading\":\"forbidden\"}");
        assertThat(get(world.main(), ORDERS_TAGS, ada).statusCode()).isEqualTo(403);

        control("/workspaces/main/reset", "");
        assertThat(get(world.main(), ORDERS_TAGS, ada).statusCode()).isEqualTo(200);
    }

    @Test
    void statements_questions_and_answers_can_be_scripted() throws IOException {
        var ada = exchanged(Personas.ADA);
        control("/workspaces/main/slow-statements", "{\"statements\":1,\"polls\":3}");
        control("/workspaces/main/genie-walk", "{\"statuses\":\"asking_ai completed\"}");
        control("/workspaces/main/managed-servers", "{\"event_stream\":true}");
        control("/workspaces/research/metastore", "{\"assigned\":false}");

        assertThat(callSql(ada, "execute_sql_read_only", "SELECT 1"))
                .startsWith("event: message")
                .contains("PENDING");
        assertThat(get(world.research(), "/api/2.1/unity-catalog/catalogs", ada).body())
                .contains("METASTORE_DOES_NOT_EXIST");
    }

    @Test
    void tools_can_be_offered_otherwise() throws IOException {
        var ada = exchanged(Personas.ADA);

        control("/workspaces/main/managed-tools", "{\"tool\":\"execute_sql_read_only\",\"withdrawn\":true}");
        assertThat(callSql(ada, "execute_sql_read_only", "SELECT 1")).contains("Unknown tool");

        control("/workspaces/main/managed-tools", "{\"tool\":\"execute_sql_read_only\",\"input_schema\":\"{}\"}");
        assertThat(callSql(ada, "execute_sql_read_only", "SELECT 1")).doesNotContain("Unknown tool");
        assertThat(world.main().scripts().mcp().log().of("tools/call").getLast().toString())
                .contains("SELECT 1");
    }

    @Test
    void writes_are_shown() throws IOException {
        callSql(exchanged(Personas.ADA), "execute_sql", "CREATE TABLE main.sales.mine AS SELECT 1 AS a");

        assertThat(curl.get(world.control().resolve("/workspaces/main/writes")).body())
                .contains("main.sales.mine", "ada@contoso.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/workspaces/main/tags | {\"reading\":\"sometimes\"}",
                "/workspaces/main/tags | {\"reading\":\"allowed\",\"more\":1}",
                "/workspaces/main/genie-walk | {\"statuses\":\"completed submitted\"}",
                "/workspaces/main/slow-statements | {\"statements\":-1}",
                "/workspaces/main/slow-statements | []",
                "/workspaces/main/managed-tools | {\"withdrawn\":true}",
                "/workspaces/main/managed-tools | {\"tool\":\"t\",\"input_schema\":\"[]\"}",
            })
    void bad_scripts_are_explained(String path, String body) throws IOException {
        var answer = control(path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("message").asText()).isNotBlank();
    }

    private String exchanged(Persona persona) throws IOException {
        var answer = curl.postForm(
                URI.create(world.entra().authority() + "/oauth2/v2.0/token"),
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:jwt-bearer",
                        "requested_token_use",
                        "on_behalf_of",
                        "client_id",
                        world.entra().clientId(),
                        "client_secret",
                        world.entra().clientSecret().reveal(),
                        "assertion",
                        world.entra().issue(persona).reveal(),
                        "scope",
                        "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/.default"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.read(answer.body()).path("access_token").asText();
    }

    private HttpResponse<String> get(DatabricksWorkspace workspace, String path, String token) throws IOException {
        return curl.get(workspace.host().resolve(path), "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> control(String path, String body) throws IOException {
        return curl.post(world.control().resolve(path), body);
    }

    private String callSql(String token, String tool, String query) throws IOException {
        var body =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{\"query\":\"%s\"}}}"
                        .formatted(tool, query);
        return curl.post(world.main().host().resolve("/api/2.0/mcp/sql"), body, "Authorization", "Bearer " + token)
                .body();
    }
}
