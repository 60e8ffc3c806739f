package io.aiconnectors.databricks.adapter.databricks.tag;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.MAIN;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.SALES;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.by;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.permitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlTools;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RestClassificationsTest {
    private static final TableName ORDERS = new TableName(SALES, "orders");
    private static final Answer SCI =
            Answer.json("{\"tag_assignments\":[{\"tag_key\":\"sci\",\"tag_value\":\"yes\"}]}");

    private static final String HARMLESS = "{\"tag_assignments\":[{\"tag_key\":\"owner\",\"tag_value\":\"sales\"}]}";
    private static final Labels TAGGED = new Labels.Read(List.of(new Tag("sci", "yes")));
    private static final Labels CLEAN = new Labels.Read(List.of());

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void every_kind_of_securable_is_asked_for_at_its_own_place() {
        bench.server().answers(Answer.json("{}"));

        labels(MAIN, SALES, ORDERS, new ColumnName(ORDERS, "cost/center 100%"), new GenieSpaceId("01ef"));

        assertThat(bench.server().heard())
                .extracting(heard -> heard.target())
                .containsExactlyInAnyOrder(
                        "/api/2.1/unity-catalog/entity-tag-assignments/catalogs/main/tags?max_results=50",
                        "/api/2.1/unity-catalog/entity-tag-assignments/schemas/main.sales/tags?max_results=50",
                        "/api/2.1/unity-catalog/entity-tag-assignments/tables/main.sales.orders/tags?max_results=50",
                        "/api/2.1/unity-catalog/entity-tag-assignments/columns/"
                                + "main.sales.orders.cost%2Fcenter%20100%25/tags?max_results=50",
                        "/api/2.0/entity-tag-assignments/geniespaces/01ef/tags?max_results=50");
    }

    @Test
    void tags_are_read_from_every_page() {
        bench.server()
                .answers(heard -> heard.parameter("page_token").isEmpty()
                        ? Answer.json("{\"next_page_token\":\"p2\"}")
                        : Answer.json(
                                "{\"tag_assignments\":[{\"tag_key\":\"SCI\"},{\"tag_key\":\"class.x\",\"tag_value\":null},"
                                        + "{\"tag_key\":\"a\",\"tag_value\":\"b\",\"source_type\":\"S\"}]}"));

        assertThat(labels(ORDERS))
                .containsExactly(
                        new Labels.Read(List.of(new Tag("SCI", ""), new Tag("class.x", ""), new Tag("a", "b"))));
    }

    @Test
    void an_empty_answer_is_fully_read() {
        bench.server().answers(Answer.json("{}"));

        assertThat(labels(ORDERS)).containsExactly(new Labels.Read(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"sign in\"}",
                "{\"tag_assignments\":{}}",
                "{\"tag_assignments\":[\"sci\"]}",
                "{\"tag_assignments\":[{\"tag_value\":\"x\"}]}",
                "{\"tag_assignments\":[{\"tag_key\":\" \"}]}",
                "{\"tag_assignments\":[{\"tag_key\":\"sci\",\"tag_value\":true}]}",
                "{\"tag_assignments\":[{\"tag_key\":\"sci\"}],\"tag_assignments\":[]}",
                "{\"tag_assignments\":[],\"next_page_token\":\"same\"}",
                "{\"error_code\":\"INTERNAL_ERROR\",\"message\":\"\"}",
                "[]",
                "<html>ok</html>",
                ""
            })
    void anything_but_a_fully_read_page_leaves_it_unread(String body) {
        bench.server().answers(Answer.json(body));

        assertThat(labels(ORDERS)).singleElement().isInstanceOf(Labels.Unread.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 500, 501})
    void every_refusal_and_error_leaves_it_unread(int status) {
        bench.server().answers(Answer.of(status, "{}"));

        assertThat(labels(ORDERS)).singleElement().isInstanceOf(Labels.Unread.class);
    }

    @Test
    void a_second_page_that_fails_leaves_it_unread() {
        bench.server()
                .answers(heard -> heard.parameter("page_token").isEmpty()
                        ? Answer.json("{\"tag_assignments\":[{\"tag_key\":\"a\"}],\"next_page_token\":\"p2\"}")
                        : Answer.of(403, "{\"error_code\":\"PERMISSION_DENIED\"}"));

        assertThat(labels(ORDERS)).containsExactly(new Labels.Unread(Fault.of(Kind.FORBIDDEN)));
    }

    @Test
    void one_that_fails_does_not_touch_the_others_and_order_is_kept() {
        bench.server()
                .answers(heard ->
                        heard.path().contains("/schemas/") ? Answer.of(404, "{\"error_code\":\"NOT_FOUND\"}") : SCI);

        assertThat(labels(ORDERS, SALES, MAIN, ORDERS))
                .containsExactly(
                        new Labels.Read(List.of(new Tag("sci", "yes"))),
                        new Labels.Unread(Fault.of(Kind.NOT_FOUND)),
                        new Labels.Read(List.of(new Tag("sci", "yes"))),
                        new Labels.Read(List.of(new Tag("sci", "yes"))));
        assertThat(bench.server().heard()).hasSize(3);
    }

    @Test
    void nothing_asked_for_is_nothing_read() {
        assertThat(labels()).isEmpty();
        assertThat(bench.server().heard()).isEmpty();
    }

    @Test
    void what_does_not_come_within_the_deadline_is_unread() {
        try (var hasty = new Bench(Duration.ofMillis(400))) {
            hasty.server().answers(heard -> heard.path().contains("/schemas/") ? Answer.hang() : SCI);
            var call = permitted(new ListSqlTools(ANYWHERE));

            var labels = hasty.adapter().classifications().labels(call, hasty.at(), List.of(MAIN, SALES));

            assertThat(labels)
                    .containsExactly(
                            new Labels.Read(List.of(new Tag("sci", "yes"))), new Labels.Unread(Fault.of(Kind.TIMEOUT)));
        }
    }

    @Test
    void no_more_than_a_page_of_tables_is_asked_for_at_once() throws InterruptedException {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(50);
        bench.server().answers(_ -> (to, end) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            full.countDown();
            full.await();
            running.decrementAndGet();
            Answer.json("{}").send(to, end);
        });
        Securable[] tables = IntStream.range(0, 140)
                .mapToObj(index -> new TableName(SALES, "t" + index))
                .toArray(Securable[]::new);

        assertThat(labels(tables)).hasSize(140).containsOnly(new Labels.Read(List.of()));
        assertThat(most.get()).isEqualTo(50);
    }

    @Test
    void a_sign_in_that_is_over_is_not_tried_for_each() {
        bench.credentials().refuse(Kind.SIGN_IN_EXPIRED);
        Securable[] tables = IntStream.range(0, 200)
                .mapToObj(index -> new TableName(SALES, "t" + index))
                .toArray(Securable[]::new);

        assertThat(labels(tables)).hasSize(200).containsOnly(new Labels.Unread(Fault.of(Kind.SIGN_IN_EXPIRED)));
        assertThat(bench.credentials().asked()).isLessThanOrEqualTo(100);
    }

    @Test
    void an_interrupt_leaves_all_unread() {
        bench.server().answers(SCI);
        Thread.currentThread().interrupt();

        assertThat(labels(MAIN, SALES)).hasSize(2).allMatch(Labels.Unread.class::isInstance);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_was_read_is_remembered_for_a_while() {
        bench.server().answers(Answer.json("{}"), SCI);

        assertThat(labels(ORDERS)).containsExactly(CLEAN);
        assertThat(labels(ORDERS)).containsExactly(CLEAN);
        assertThat(bench.server().heard()).hasSize(1);

        bench.clock().pass(Duration.ofSeconds(31));
        assertThat(labels(ORDERS)).containsExactly(TAGGED);
    }

    @Test
    void how_well_that_serves_is_told() {
        bench.server().answers(SCI);
        labels(ORDERS);
        labels(ORDERS, SALES);

        assertThat(bench.signals().counted(Count.CACHE, "tags.hit")).isOne();
        assertThat(bench.signals().counted(Count.CACHE, "tags.miss")).isEqualTo(2);
        assertThat(bench.signals().level(Level.CACHE_SIZE, "tags")).isEqualTo(2);
        assertThat(bench.signals().level(Level.CACHE_SIZE, "found_tags")).isEqualTo(2);
    }

    @Test
    void a_tag_that_was_found_counts_a_while_longer_although_it_is_read_no_more() {
        bench.server().answers(SCI, Answer.json("{}"));

        assertThat(labels(ORDERS)).containsExactly(TAGGED);
        bench.clock().pass(Duration.ofSeconds(31));
        assertThat(labels(ORDERS)).containsExactly(TAGGED);
        bench.clock().pass(Duration.ofSeconds(60));
        assertThat(labels(ORDERS)).containsExactly(CLEAN);
    }

    @Test
    void a_tag_that_one_person_found_counts_for_all_at_once() {
        bench.server().answers(Answer.json("{}"), SCI);

        assertThat(labels("ann", bench.at(), ORDERS)).containsExactly(CLEAN);
        assertThat(labels("bob", bench.at(), ORDERS)).containsExactly(TAGGED);

        assertThat(labels("ann", bench.at(), ORDERS)).containsExactly(TAGGED);
        assertThat(bench.server().heard()).hasSize(2);
    }

    @Test
    void a_tag_counts_in_every_workspace_of_its_metastore_however_its_asset_is_spelled() {
        bench.server().answers(SCI);
        bench.spare().answers(Answer.json("{}"));
        labels("ann", bench.at(), ORDERS);

        assertThat(labels("bob", bench.sibling(), new TableName(SALES, "Orders")))
                .containsExactly(TAGGED);
    }

    @Test
    void a_tag_says_nothing_of_another_metastore_nor_of_a_genie_space_elsewhere() {
        var space = new GenieSpaceId("01ef");
        bench.server().answers(SCI);
        bench.spare().answers(Answer.json("{}"));
        labels("ann", bench.at(), ORDERS, space);

        var stranger = new Workspace(
                new WorkspaceAlias("spare"), bench.sibling().host(), Workspace.SQL_PATH, Workspace.GENIE_PATH);
        assertThat(labels("ann", stranger, ORDERS)).containsExactly(CLEAN);
        assertThat(labels("ann", bench.sibling(), space)).containsExactly(CLEAN);
    }

    @Test
    void a_tag_that_others_found_does_not_make_readable_what_one_cannot_read() {
        bench.server().answers(Answer.json(HARMLESS), Answer.of(403, "{\"error_code\":\"PERMISSION_DENIED\"}"));
        labels("ann", bench.at(), ORDERS);

        assertThat(labels("bob", bench.at(), ORDERS)).containsExactly(new Labels.Unread(Fault.of(Kind.FORBIDDEN)));
    }

    @Test
    void a_tag_found_anew_does_not_keep_another_that_is_gone() {
        bench.server().answers(SCI, Answer.json(HARMLESS));
        labels(ORDERS);
        bench.clock().pass(Duration.ofSeconds(80));
        labels(ORDERS);
        bench.clock().pass(Duration.ofSeconds(31));

        assertThat(labels(ORDERS)).containsExactly(new Labels.Read(List.of(new Tag("owner", "sales"))));
    }

    @Test
    void the_same_question_of_one_person_is_asked_once_at_a_time() throws Exception {
        var asked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        bench.server().answers(_ -> (to, end) -> {
            asked.countDown();
            go.await();
            SCI.send(to, end);
        });
        var call = new FutureTask<>(() -> labels(ORDERS));
        var same = new FutureTask<>(() -> labels(ORDERS));
        Thread.ofVirtual().start(call);
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        var second = Thread.ofPlatform().start(same);
        while (second.getState() == Thread.State.RUNNABLE || second.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        go.countDown();

        assertThat(call.get(60, TimeUnit.SECONDS)).containsExactly(TAGGED);
        assertThat(same.get(60, TimeUnit.SECONDS)).containsExactly(TAGGED);
        assertThat(bench.server().heard()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31536000", "Tue, 23 Nov 2027 12:00:00 GMT"})
    void a_wish_to_be_left_alone_for_a_year_is_kept_for_a_minute_by_all(String year) {
        bench.server().answers(Answer.of(429, "", "Retry-After: " + year), SCI);

        assertThat(labels("ann", bench.at(), ORDERS))
                .singleElement()
                .isInstanceOfSatisfying(
                        Labels.Unread.class,
                        unread -> assertThat(unread.fault().kind()).isEqualTo(Kind.RATE_LIMITED));
        assertThat(labels("bob", bench.at(), MAIN)).singleElement().isInstanceOf(Labels.Unread.class);
        assertThat(bench.server().heard()).hasSize(1);

        bench.clock().pass(Duration.ofMinutes(1));
        assertThat(labels("bob", bench.at(), MAIN)).containsExactly(TAGGED);
    }

    @Test
    void a_wish_to_slow_down_is_kept_and_all_is_read_all_the_same() {
        try (var real = Bench.inRealTime()) {
            var refused = new AtomicInteger();
            real.server().answers(_ -> refused.incrementAndGet() <= 20 ? Answer.of(429, "", "Retry-After: 1") : SCI);
            var call = permitted(new ListSqlTools(ANYWHERE));
            var tables = IntStream.range(0, 50)
                    .<Securable>mapToObj(index -> new TableName(SALES, "t" + index))
                    .toList();

            assertThat(real.adapter().classifications().labels(call, real.at(), tables))
                    .hasSize(50)
                    .containsOnly(TAGGED);
            assertThat(real.server().heard()).hasSize(70);
        }
    }

    @Test
    void of_a_table_with_a_thousand_columns_those_that_do_not_answer_are_unread_and_no_others() {
        try (var hasty = new Bench(Duration.ofSeconds(5))) {
            hasty.server().answers(heard -> heard.path().contains("slow") ? Answer.hang() : SCI);
            var call = permitted(new ListSqlTools(ANYWHERE));
            var columns = IntStream.range(0, 1000)
                    .<Securable>mapToObj(index -> new ColumnName(ORDERS, (index >= 990 ? "slow" : "c") + index))
                    .toList();

            var labels = hasty.adapter().classifications().labels(call, hasty.at(), columns);

            assertThat(labels).hasSize(1000);
            assertThat(labels.subList(990, 1000)).allMatch(Labels.Unread.class::isInstance);
            assertThat(labels.subList(0, 990)).containsOnly(TAGGED);
        }
    }

    @Test
    void what_could_not_be_read_is_asked_for_again() {
        bench.server().answers(Answer.of(403, "{\"error_code\":\"PERMISSION_DENIED\"}"), SCI);

        assertThat(labels(ORDERS)).singleElement().isInstanceOf(Labels.Unread.class);
        assertThat(labels(ORDERS)).singleElement().isInstanceOf(Labels.Read.class);
    }

    @Test
    void what_one_person_read_does_not_speak_for_another() {
        bench.server().answers(Answer.json("{}"), SCI);
        labels(ORDERS);

        var other = by("bob", new ListSqlTools(ANYWHERE), Obligations.NONE);
        assertThat(bench.adapter().classifications().labels(other, bench.at(), List.of(ORDERS)))
                .containsExactly(new Labels.Read(List.of(new Tag("sci", "yes"))));
    }

    private List<Labels> labels(Securable... securables) {
        var call = permitted(new ListSqlTools(ANYWHERE));
        return bench.adapter().classifications().labels(call, bench.at(), List.of(securables));
    }

    private List<Labels> labels(String person, Workspace at, Securable... securables) {
        var call = by(person, new ListSqlTools(ANYWHERE), Obligations.NONE);
        return bench.adapter().classifications().labels(call, at, List.of(securables));
    }
}
