package io.aiconnectors.databricks.adapter.databricks.tag;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.MAIN;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.SALES;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.by;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.page;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.screened;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.ListTables;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.securable.Securable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a page of fifty tables costs when every answer takes 20 ms. How often upstream is asked is held fast; times
/// are printed only, for they are the machine's.
final class PageFiguresTest {
    private static final int LATENCY_MILLIS = 20;
    private static final int TABLES = 50;
    private static final int ROUNDS = 9;
    private static final double NANOS_PER_MILLI = 1e6;

    /// The tags of the catalog and of the schema, the listing, and the tags of each table.
    private static final int QUESTIONS = 2 + 1 + TABLES;

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_cold_page_asks_for_each_thing_once_and_a_warm_one_for_the_listing_alone() {
        bench.server().answers(heard -> heard.path().endsWith("/tables") ? slowly(tables()) : slowly("{}"));
        var cold = new ArrayList<Double>();
        var warm = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var person = "person" + round;
            var before = bench.server().heard().size();
            cold.add(millis(person));
            assertThat(bench.server().heard()).hasSize(before + QUESTIONS);
            warm.add(millis(person));
            assertThat(bench.server().heard()).hasSize(before + QUESTIONS + 1);
        }
        System.out.printf(
                Locale.ROOT,
                "a page of %d tables at %d ms upstream: cold %.1f x latency, warm adds %.2f ms (medians of %d)%n",
                TABLES,
                LATENCY_MILLIS,
                median(cold) / LATENCY_MILLIS,
                median(warm) - LATENCY_MILLIS,
                ROUNDS);
    }

    /// What listing tables does: the tags of what is listed, the listing, the tags of what was found.
    private double millis(String person) {
        var start = System.nanoTime();
        var call = by(person, new ListTables(ANYWHERE, SALES, page(TABLES)), Obligations.NONE);
        var classifications = bench.adapter().classifications();
        assertThat(classifications.labels(call, bench.at(), List.of(MAIN, SALES)))
                .hasSize(2);

        var found = answer(bench.adapter().unityCatalog().tables(call, bench.at(), screened(SALES)))
                .items();
        var wanted = new ArrayList<Securable>(List.of(MAIN, SALES));
        found.stream().map(TableSummary::name).forEach(wanted::add);
        assertThat(classifications.labels(call, bench.at(), wanted))
                .hasSize(2 + TABLES)
                .allMatch(Labels.Read.class::isInstance);
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static Answer slowly(String body) {
        return (to, end) -> {
            Thread.sleep(LATENCY_MILLIS);
            Answer.json(body).send(to, end);
        };
    }

    private static String tables() {
        return IntStream.range(0, TABLES)
                .mapToObj("{\"name\":\"t%03d\",\"table_type\":\"MANAGED\"}"::formatted)
                .collect(Collectors.joining(",", "{\"tables\":[", "]}"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
