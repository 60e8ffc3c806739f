package io.aiconnectors.databricks.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.http.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceTest {
    private static final String ME = "/api/2.0/preview/scim/v2/Me";

    private final TestWorkspace main = new TestWorkspace();

    @AfterAll
    void stop() {
        main.close();
    }

    @Test
    void tells_a_member_who_that_is_and_which_workspace_this_is() {
        var answer = main.send(TestWorkspace.ADA, ME);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Databricks-Org-Id")).hasValue("7405600000000001");
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
        var me = Json.read(answer.body());
        assertThat(me.path("userName").asText()).isEqualTo("ada");
        assertThat(me.path("externalId").asText()).isEqualTo("oid-ada");
        assertThat(me.path("active").asBoolean()).isTrue();
    }

    @Test
    void turns_away_whoever_is_no_member_with_a_page() {
        var answer = main.send(TestWorkspace.GUS, ME);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("User not authorized");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expired  | 401 | Token is expired",
                "rubbish  | 403 | Invalid access token.",
                "audience | 400 | Expected aud claim to be: 2ff814a6-3304-4ab8-85cb-cd0e6f879c1d, but was: https://management.core.windows.net/&lt;b>",
                "issuer   | 400 | Expected iss claim to be: https://sts.windows.net/here/, but was: https://sts.windows.net/home/",
            })
    void turns_bad_tokens_away_in_databricks_words(String token, int status, String words) {
        var answer = main.send(token, ME);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ME,
                "/api/2.0/genie/spaces",
                "/api/2.0/genie/spaces/x",
                "/api/2.0/sql/warehouses",
                "/api/2.1/unity-catalog/catalogs",
                "/api/2.1/unity-catalog/schemas",
                "/api/2.1/unity-catalog/tables",
                "/api/2.1/unity-catalog/tables/a.b.c",
                "/api/2.1/unity-catalog/tables/a.b.c/exists",
                "/api/2.1/unity-catalog/table-summaries",
                "/api/2.1/unity-catalog/entity-tag-assignments/tables/a.b.c/tags",
                "/api/2.0/entity-tag-assignments/geniespaces/x/tags",
                "/api/2.0/nothing/like/this",
            })
    void no_path_answers_without_a_token(String path) {
        var answer = main.sendWithoutToken(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Json.read(answer.body()).path("error_code").isInt()).isTrue();
        assertThat(main.send(TestWorkspace.GUS, path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/2.0/mcp/sql", "/api/2.0/mcp/genie/x"})
    void no_managed_server_answers_a_stranger(String path) {
        assertThat(main.post(TestWorkspace.GUS, path, TestWorkspace.message("tools/list", "{}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(main.post("rubbish", path, TestWorkspace.message("tools/list", "{}"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_unknown_path_is_a_missing_feature() {
        var answer = main.send(TestWorkspace.ADA, "/api/2.1/unity-catalog/search");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Json.read(answer.body()).path("error_code").asText()).isEqualTo("ENDPOINT_NOT_FOUND");
    }

    @Test
    void every_known_error_can_be_scripted() {
        for (var known : KnownErrors.values()) {
            main.workspace.faults().clear();
            main.workspace.faults().add(FaultRule.always(known.fault()));

            assertThat(main.send(TestWorkspace.ADA, ME).statusCode()).isGreaterThanOrEqualTo(400);
        }
        main.workspace.faults().clear();
    }

    @Test
    void without_a_metastore_unity_catalog_has_nothing() {
        main.workspace.scripts().metastore().assigned(false);

        var refused = main.get(TestWorkspace.ADA, "/api/2.1/unity-catalog/catalogs");
        main.workspace.scripts().metastore().assigned(true);

        assertThat(refused.path("error_code").asText()).isEqualTo("METASTORE_DOES_NOT_EXIST");
        assertThat(main.send(TestWorkspace.ADA, "/api/2.1/unity-catalog/catalogs")
                        .statusCode())
                .isEqualTo(200);
    }
}
