package io.aiconnectors.databricks.application.discovery;

import static io.aiconnectors.databricks.application.bench.World.BUYER;
import static io.aiconnectors.databricks.application.bench.World.LEGAL;
import static io.aiconnectors.databricks.application.bench.World.MAIN;
import static io.aiconnectors.databricks.application.bench.World.MARGINS;
import static io.aiconnectors.databricks.application.bench.World.ORDERS;
import static io.aiconnectors.databricks.application.bench.World.ORDER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.Journal;
import io.aiconnectors.databricks.application.bench.StagedClassifications;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Level;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.Securable.Kind;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How what was found gets its labels.
final class LabellingOfAPageTest {
    private static final Authorized<?> CALL = new Authorized<>(
            World.ADA, new Intent.ListCatalogs(Bench.ANYWHERE, PageRequest.first()), Obligations.NONE, World.DECISION);
    private static final PageToken NEXT = new PageToken("more");
    private static final Labels CLEAN = new Labels.Read(List.of());
    private static final Fault SLOW_DOWN = new Fault(Fault.Kind.RATE_LIMITED, Duration.ofSeconds(2), "req-1");
    private static final Fault SLOWER = new Fault(Fault.Kind.RATE_LIMITED, Duration.ofSeconds(30), "req-2");
    private static final Fault NOT_YOURS = Fault.of(Fault.Kind.FORBIDDEN);
    private static final Fault SIGN_IN = Fault.of(Fault.Kind.SIGN_IN_EXPIRED);

    private final Journal journal = new Journal();
    private final StagedClassifications classifications = new StagedClassifications(journal);
    private final Labelling labelling = new Labelling(classifications);

    private static Labels unread(Fault fault) {
        return new Labels.Unread(fault);
    }

    private static Facts labelled(Kind kind, Level... chain) {
        return new Facts.Labelled(kind, List.of(chain));
    }

    private static <T> Upstream<T> unavailable(Duration retryAfter, String requestId) {
        return Upstream.failed(new Fault(Fault.Kind.CLASSIFICATION_UNAVAILABLE, retryAfter, requestId));
    }

    private Upstream<Unscreened<Securable>> page(Securable... found) {
        return labelling.page(CALL, World.WORKSPACE, new Slice<>(List.of(found), NEXT), securable -> securable);
    }

    private Upstream<Unscreened<Securable>> whole(Securable... found) {
        return labelling.page(
                CALL, World.WORKSPACE, new Slice<>(List.of(found), PageToken.NONE), securable -> securable);
    }

    private static Candidate<Securable> table(Securable name, Labels own) {
        return new Candidate<>(
                name,
                labelled(
                        Kind.TABLE,
                        new Level(Kind.CATALOG, CLEAN),
                        new Level(Kind.SCHEMA, CLEAN),
                        new Level(Kind.TABLE, own)));
    }

    private static Candidate<Securable> catalog(Securable name, Labels own) {
        return new Candidate<>(name, labelled(Kind.CATALOG, new Level(Kind.CATALOG, own)));
    }

    @Test
    void each_securable_is_asked_for_once_and_all_in_one_question() {
        page(ORDERS, MARGINS, ORDER_ID, BUYER);

        assertThat(journal.lines())
                .containsExactly("labels main main.sales main.sales.orders main.sales.margins"
                        + " main.sales.orders.id main.sales.orders.buyer");
    }

    @Test
    void the_candidates_keep_the_order_and_the_next_page() {
        assertThat(page(MARGINS, ORDERS))
                .isEqualTo(
                        Upstream.answer(new Unscreened<>(List.of(table(MARGINS, CLEAN), table(ORDERS, CLEAN)), NEXT)));
    }

    @Test
    void labels_stay_with_their_own() {
        classifications.tag(LEGAL);

        assertThat(page(MAIN, LEGAL))
                .isEqualTo(Upstream.answer(new Unscreened<>(
                        List.of(
                                catalog(MAIN, CLEAN),
                                catalog(LEGAL, new Labels.Read(List.of(StagedClassifications.SCI)))),
                        NEXT)));
    }

    @Test
    void an_empty_page_is_an_empty_page_with_its_next_one() {
        assertThat(page()).isEqualTo(Upstream.answer(new Unscreened<>(List.of(), NEXT)));
    }

    @Test
    void tables_that_are_not_the_callers_are_candidates_while_their_container_can_be_read() {
        classifications.fail(ORDERS, NOT_YOURS);
        classifications.fail(MARGINS, NOT_YOURS);

        assertThat(page(ORDERS, MARGINS))
                .isEqualTo(Upstream.answer(new Unscreened<>(
                        List.of(table(ORDERS, unread(NOT_YOURS)), table(MARGINS, unread(NOT_YOURS))), NEXT)));
    }

    @Test
    void catalogs_none_of_which_has_readable_labels_are_a_fault() {
        classifications.failAll(NOT_YOURS);

        assertThat(whole(MAIN, LEGAL)).isEqualTo(unavailable(Duration.ZERO, ""));
    }

    @Test
    void a_page_among_others_hides_such_catalogs_so_that_the_rest_can_be_reached() {
        classifications.failAll(NOT_YOURS);
        var hidden = List.of(catalog(MAIN, unread(NOT_YOURS)), catalog(LEGAL, unread(NOT_YOURS)));
        var last = new Authorized<>(
                World.ADA,
                new Intent.ListCatalogs(Bench.ANYWHERE, new PageRequest(2, NEXT)),
                Obligations.NONE,
                World.DECISION);

        assertThat(page(MAIN, LEGAL)).isEqualTo(Upstream.answer(new Unscreened<>(hidden, NEXT)));
        assertThat(labelling.page(
                        last,
                        World.WORKSPACE,
                        new Slice<Securable>(List.of(MAIN, LEGAL), PageToken.NONE),
                        securable -> securable))
                .isEqualTo(Upstream.answer(new Unscreened<>(hidden, PageToken.NONE)));
    }

    @Test
    void an_outage_of_every_catalog_is_a_fault_on_any_page() {
        classifications.failAll(SLOW_DOWN);

        assertThat(page(MAIN, LEGAL)).isEqualTo(unavailable(Duration.ofSeconds(2), "req-1"));
    }

    @Test
    void tables_without_a_single_readable_level_are_a_fault() {
        classifications.failAll(NOT_YOURS);

        assertThat(whole(ORDERS, MARGINS)).isEqualTo(unavailable(Duration.ZERO, ""));
    }

    @Test
    void an_outage_of_every_table_is_a_fault_with_the_longest_wait() {
        classifications.fail(ORDERS, SLOW_DOWN);
        classifications.fail(MARGINS, SLOWER);

        assertThat(page(ORDERS, MARGINS)).isEqualTo(unavailable(Duration.ofSeconds(30), "req-1"));
    }

    @Test
    void an_outage_of_some_tables_leaves_the_others() {
        classifications.fail(ORDERS, SLOW_DOWN);

        assertThat(page(ORDERS, MARGINS))
                .isEqualTo(Upstream.answer(
                        new Unscreened<>(List.of(table(ORDERS, unread(SLOW_DOWN)), table(MARGINS, CLEAN)), NEXT)));
    }

    @Test
    void an_outage_of_some_and_no_access_to_the_others_leaves_both_to_the_policy() {
        classifications.fail(ORDERS, SLOW_DOWN);
        classifications.fail(MARGINS, NOT_YOURS);

        assertThat(page(ORDERS, MARGINS))
                .isEqualTo(Upstream.answer(new Unscreened<>(
                        List.of(table(ORDERS, unread(SLOW_DOWN)), table(MARGINS, unread(NOT_YOURS))), NEXT)));
    }

    @Test
    void trouble_with_the_callers_identity_is_passed_on_as_what_it_is() {
        classifications.fail(ORDERS, SLOW_DOWN);
        classifications.fail(MARGINS, SIGN_IN);

        assertThat(page(ORDERS, MARGINS)).isEqualTo(Upstream.failed(SIGN_IN));
    }

    @Test
    void labels_that_are_missing_from_the_answer_count_as_unread() {
        classifications.answerOnly(3);

        assertThat(page(ORDERS, MARGINS))
                .isEqualTo(Upstream.answer(new Unscreened<>(
                        List.of(table(ORDERS, CLEAN), table(MARGINS, unread(Fault.of(Fault.Kind.UNREADABLE)))), NEXT)));
    }

    @Test
    void a_column_without_readable_labels_does_not_darken_its_table() {
        classifications.fail(BUYER, SLOW_DOWN);

        assertThat(page(ORDERS, BUYER)).isInstanceOf(Upstream.Answer.class);
    }
}
