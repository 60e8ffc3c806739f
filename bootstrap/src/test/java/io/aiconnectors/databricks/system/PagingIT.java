package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A schema of two thousand tables, one in a hundred confidential, read page by page.
@ExtendWith(SharedStage.class)
class PagingIT {
    private static final int TABLES = 2000;
    private static final int MARKED_ONE_IN = 100;

    @ParameterizedTest
    @ValueSource(ints = {100, 73})
    void walks_through_two_thousand_tables_without_loss_or_leak(int limit, Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var arguments = new HashMap<String, Object>(
                Map.of("catalog_name", "main", "schema_name", "warehouse_2000", "limit", limit));
        var seen = new ArrayList<String>();
        int withheld = 0;
        String cursor;
        do {
            var reply = client.call("list_tables", arguments);
            assertThat(reply.refused()).as(reply.text()).isFalse();
            assertThat(reply.text()).doesNotContain(Markers.AMONG_MANY);
            var names = reply.structured().path("tables").findValuesAsText("name");
            assertThat(names).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(names);
            withheld += reply.structured().path("withheld").asInt();
            cursor = reply.structured().path("next_cursor").asText();
            arguments.put("cursor", cursor);
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(visible());
        assertThat(withheld).isEqualTo(TABLES / MARKED_ONE_IN);
    }

    private static List<String> visible() {
        return IntStream.rangeClosed(1, TABLES)
                .filter(number -> number % MARKED_ONE_IN != 0)
                .mapToObj("event_%04d"::formatted)
                .toList();
    }
}
