package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.mcp.cursor.Binding;
import io.aiconnectors.databricks.adapter.mcp.cursor.CursorSeal;
import io.aiconnectors.databricks.adapter.mcp.cursor.Opened;
import io.aiconnectors.databricks.adapter.mcp.cursor.Position;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.support.Connector;
import io.aiconnectors.databricks.adapter.mcp.support.Wire;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages, and who may turn them.
class CursorTest {
    private static final String TABLES = "{\"catalog_name\":\"shop\",\"schema_name\":\"sales\",\"limit\":1%s}";
    private static final String REFUSED = "The cursor does not belong to this call; start again without cursor.";

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Connector connector = Connector.start();

    @AfterEach
    void stop() {
        connector.close();
    }

    @ParameterizedTest
    @EnumSource
    void turns_pages_in_steps_of_the_limit_whatever_upstream_sends(Wire wire) throws Exception {
        var names = new ArrayList<String>();
        var withheld = 0;
        var cursor = "";
        do {
            var page = page(wire, "ada", "list_tables", cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"");
            assertThat(page.path("tables")).hasSizeLessThanOrEqualTo(1);
            page.path("tables").forEach(table -> names.add(table.path("name").asText()));
            withheld += page.path("withheld").asInt();
            cursor = page.path("next_cursor").asText();
            assertThat(cursor).doesNotContain("upstream");
        } while (!cursor.isEmpty());

        assertThat(names).containsExactly("orders", "items", "returns", "stores");
        assertThat(withheld).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_cursor_may_change_the_limit_and_the_era(Wire wire) throws Exception {
        var cursor = firstCursor();

        var page = wire.call(
                connector.port(),
                "list_tables",
                TABLES.formatted(",\"cursor\":\"" + cursor + "\"").replace("\"limit\":1", "\"limit\":50"));

        assertThat(Wire.result(page).path("structuredContent").path("tables")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_search_does_not_count_what_it_withholds_for_patterns_would_spell_it_out(Wire wire) throws Exception {
        var answer =
                wire.call(connector.port(), "search_tables", "{\"catalog_name\":\"shop\",\"name_pattern\":\"pay*\"}");

        assertThat(Json.write(Wire.result(answer).path("structuredContent")))
                .isEqualTo("{\"tables\":[{\"name\":\"orders\",\"full_name\":\"shop.sales.orders\","
                        + "\"table_type\":\"MANAGED\"}]}");
    }

    @Test
    void nobody_else_can_use_a_cursor() throws Exception {
        refused("bob", "list_tables", TABLES.formatted(",\"cursor\":\"" + firstCursor() + "\""));
    }

    @Test
    void no_other_tool_takes_a_cursor() throws Exception {
        refused("ada", "list_catalogs", "{\"cursor\":\"" + firstCursor() + "\"}");
    }

    @Test
    void no_other_question_takes_a_cursor() throws Exception {
        var cursor = ",\"cursor\":\"" + firstCursor() + "\"";

        refused("ada", "list_tables", TABLES.formatted(cursor).replace("sales", "other"));
        refused("ada", "list_tables", TABLES.formatted(cursor + ",\"workspace\":\"main\""));
    }

    @Test
    void a_cursor_cannot_be_made_up_or_changed() throws Exception {
        var bytes = Base64.getUrlDecoder().decode(firstCursor());
        for (int i = 0; i < bytes.length; i += 7) {
            var tampered = bytes.clone();
            tampered[i] ^= 1;
            refusedCursor(Base64.getUrlEncoder().encodeToString(tampered));
        }
        for (var forged : List.of("", "AAAA", "not base64!", "x".repeat(100_000))) {
            refusedCursor(forged);
        }
        assertThat(connector.audit.closings).extracting(Closing::reasons).contains(List.of("cursor_invalid"));
    }

    @Test
    void no_two_bindings_are_the_same() {
        var seal = seal(NOON);
        var position = new Position(new PageToken("töken"), 3);
        var cursor = seal.seal(position, binding("ab", "c"));

        assertThat(seal.open(cursor, binding("ab", "c"))).isEqualTo(new Opened.At(position));
        assertThat(seal.open(cursor, binding("a", "bc"))).isEqualTo(new Opened.Foreign());
        assertThat(seal.seal(position, binding("ab", "c"))).isNotEqualTo(cursor);
    }

    @Test
    void a_cursor_ends_after_an_hour() {
        var position = new Position(new PageToken("token"), 3);
        var cursor = seal(NOON).seal(position, binding("ab", "c"));

        assertThat(seal(NOON.plusSeconds(3_600)).open(cursor, binding("ab", "c")))
                .isEqualTo(new Opened.At(position));
        assertThat(seal(NOON.plusSeconds(3_601)).open(cursor, binding("ab", "c")))
                .isEqualTo(new Opened.Stale());
        assertThat(seal(NOON.plusSeconds(3_601)).open(cursor, binding("a", "bc")))
                .isEqualTo(new Opened.Foreign());
    }

    @ParameterizedTest
    @EnumSource
    void an_old_cursor_is_told_from_one_that_never_was(Wire wire) throws Exception {
        var cursor = firstCursor();
        connector.now = connector.now.plusSeconds(3_601);

        var answer = wire.call(connector.port(), "list_tables", TABLES.formatted(",\"cursor\":\"" + cursor + "\""));

        assertThat(Wire.result(answer).path("isError").asBoolean()).isTrue();
        assertThat(Wire.text(answer))
                .startsWith("The cursor is more than an hour old")
                .contains("code cursor_stale");
    }

    @ParameterizedTest
    @EnumSource
    void a_row_too_large_for_a_result_is_shown_cut_and_the_next_is_reached(Wire wire) throws Exception {
        connector.databricks.idType = "struct<" + "field:string,".repeat(10_000) + "end:string>";
        var first = wire.call(connector.port(), "get_table", "{\"full_name\":\"shop.sales.orders\"}");
        assertThat(first.body().length()).isLessThan(81_000);
        var cut = Wire.result(first).path("structuredContent");
        assertThat(cut.path("columns")).hasSize(1);
        assertThat(cut.at("/columns/0/type").asText())
                .startsWith("struct<field:string,")
                .endsWith("…");
        assertThat(cut.path("shortened").asText()).endsWith("cut: type.");

        var second = wire.call(
                connector.port(),
                "get_table",
                "{\"full_name\":\"shop.sales.orders\",\"cursor\":\"%s\"}"
                        .formatted(cut.path("next_cursor").asText()));
        assertThat(Wire.result(second).at("/structuredContent/columns/0/name").asText())
                .isEqualTo("salary");
    }

    @ParameterizedTest
    @EnumSource
    void the_columns_of_a_wide_table_come_in_pages_that_say_how_to_go_on(Wire wire) throws Exception {
        connector.databricks.more = 1000;
        var names = new ArrayList<String>();
        var cursor = "";
        var pages = 0;
        do {
            var answer = wire.call(
                    connector.port(), "get_table", "{\"full_name\":\"shop.sales.orders\"%s}".formatted(cursor));
            assertThat(answer.body().length()).isLessThan(81_000);
            var table = Wire.result(answer).path("structuredContent");
            table.path("columns")
                    .forEach(column -> names.add(column.path("name").asText()));
            var next = table.path("next_cursor").asText();
            assertThat(table.path("more").asText())
                    .isEqualTo(
                            next.isEmpty()
                                    ? ""
                                    : "There is more: call get_table again with the same arguments and next_cursor as"
                                            + " cursor.");
            cursor = next.isEmpty() ? "" : ",\"cursor\":\"" + next + "\"";
            pages++;
        } while (!cursor.isEmpty());

        assertThat(pages).isGreaterThan(1);
        assertThat(names).startsWith("id", "salary", "c0").endsWith("c999").hasSize(1002);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_ends_before_it_is_too_large_and_nothing_is_lost(Wire wire) throws Exception {
        connector.databricks.more = 60;
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var answer = wire.call(connector.port(), "list_genie_spaces", "{\"limit\":100%s}".formatted(cursor));
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(81_000);
            var page = Wire.result(answer).path("structuredContent");
            assertThat(page.path("spaces")).isNotEmpty();
            page.path("spaces").forEach(space -> ids.add(space.path("space_id").asText()));
            var next = page.path("next_cursor").asText();
            assertThat(page.has("more")).isEqualTo(!next.isEmpty());
            cursor = next.isEmpty() ? "" : ",\"cursor\":\"" + next + "\"";
        } while (!cursor.isEmpty());

        assertThat(ids).doesNotHaveDuplicates().hasSize(61);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000", "1e9", "99999999999999999999999", "1.5"})
    void a_limit_out_of_range_is_told_and_nothing_is_asked(String limit) throws Exception {
        var answer = Wire.MODERN.call(connector.port(), "list_catalogs", "{\"limit\":" + limit + "}");

        assertThat(Wire.result(answer).path("isError").asBoolean()).isTrue();
        assertThat(Wire.text(answer)).contains("\"limit\"");
        assertThat(connector.databricks.reached).isEmpty();
    }

    private static CursorSeal seal(Instant now) {
        var key = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));
        return new CursorSeal(key, new Random(7), InstantSource.fixed(now));
    }

    private static Binding binding(String tool, String workspace) {
        return new Binding(new Person(new TenantId("t"), new ObjectId("o"), "upn"), tool, workspace, "q");
    }

    private String firstCursor() throws Exception {
        var cursor =
                page(Wire.MODERN, "ada", "list_tables", "").path("next_cursor").asText();
        assertThat(cursor).isNotEmpty();
        return cursor;
    }

    private JsonNode page(Wire wire, String token, String tool, String more) throws Exception {
        return Wire.result(wire.call(connector.port(), token, tool, TABLES.formatted(more)))
                .path("structuredContent");
    }

    private void refusedCursor(String cursor) throws Exception {
        refused(
                "ada",
                "list_tables",
                Json.write(Json.object()
                        .put("catalog_name", "shop")
                        .put("schema_name", "sales")
                        .put("cursor", cursor)));
    }

    private void refused(String token, String tool, String arguments) throws Exception {
        var reached = connector.databricks.reached.size();

        var answer = Wire.MODERN.call(connector.port(), token, tool, arguments);

        assertThat(Wire.result(answer).path("isError").asBoolean()).isTrue();
        assertThat(Wire.text(answer)).startsWith(REFUSED);
        assertThat(connector.databricks.reached).hasSize(reached);
    }
}
