package io.aiconnectors.databricks.adapter.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import org.junit.jupiter.api.Test;

/// What is left of an answer that is too large for a model, and what is said about the rest.
class ShorteningTest {
    private static final int ROOM_FOR_THE_NOTE = 500;

    @Test
    void what_fits_stays_as_it_is() {
        var object = rows(100);
        var before = object.deepCopy();

        Shortening.structured(object);

        assertThat((Object) object).isEqualTo(before);
    }

    @Test
    void rows_are_left_out_at_the_end_and_counted() {
        var object = rows(50_000);

        Shortening.structured(object);

        var shown = object.at("/result/data_array").size();
        assertThat(shown).isBetween(1_000, 49_999);
        assertThat(object.at("/result/data_array/0/n").asInt()).isZero();
        assertThat(object.at("/truncated/lists/0").toString())
                .isEqualTo("{\"list\":\"/result/data_array\",\"shown\":" + shown + ",\"of\":50000}");
        assertThat(object.at("/truncated/advice").asText()).contains("LIMIT");
        assertThat(object.path("statement_id").asText()).isEqualTo("s1");
        assertThat(Json.write(object)).hasSizeLessThan(Shortening.BUDGET + ROOM_FOR_THE_NOTE);
    }

    @Test
    void what_is_no_list_is_left_out_as_a_whole() {
        var object = Json.object().put("report", "x".repeat(Shortening.BUDGET));

        Shortening.structured(object);

        assertThat(object.has("report")).isFalse();
        assertThat(object.path("truncated").path("lists")).isEmpty();
    }

    @Test
    void texts_share_one_budget_and_the_end_is_said_to_be_missing() {
        var blocks = Json.array().add(ToolAnswer.text("a".repeat(Shortening.BUDGET - 1)));
        blocks.add(ToolAnswer.text("\uD83D\uDC27".repeat(10)));

        var cut = Shortening.content(blocks);

        assertThat(cut).hasSize(3);
        assertThat(cut.path(1).path("text").asText()).isEmpty();
        assertThat(cut.path(2).path("text").asText()).startsWith("Truncated: ");
    }

    @Test
    void an_image_that_does_not_fit_is_left_out() {
        var blocks = Json.array();
        blocks.addObject().put("type", "image").put("data", "A".repeat(Shortening.BUDGET));

        assertThat(Shortening.content(blocks)).hasSize(1);
    }

    private static ObjectNode rows(int count) {
        var object = Json.object().put("statement_id", "s1");
        var rows = object.putObject("result").putArray("data_array");
        for (int row = 0; row < count; row++) {
            rows.addObject().put("n", row);
        }
        return object;
    }
}
