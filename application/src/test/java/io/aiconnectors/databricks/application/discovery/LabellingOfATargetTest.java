package io.aiconnectors.databricks.application.discovery;

import static io.aiconnectors.databricks.application.bench.World.MAIN;
import static io.aiconnectors.databricks.application.bench.World.ORDERS;
import static io.aiconnectors.databricks.application.bench.World.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.Journal;
import io.aiconnectors.databricks.application.bench.StagedClassifications;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.page.PageRequest;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How the one object of a call gets its labels.
final class LabellingOfATargetTest {
    private static final Authorized<?> CALL = new Authorized<>(
            World.ADA, new Intent.ListCatalogs(Bench.ANYWHERE, PageRequest.first()), Obligations.NONE, World.DECISION);
    private static final Labels CLEAN = new Labels.Read(List.of());
    private static final Fault SLOW_DOWN = new Fault(Fault.Kind.RATE_LIMITED, Duration.ofSeconds(2), "req-1");
    private static final Fault SLOWER = new Fault(Fault.Kind.RATE_LIMITED, Duration.ofSeconds(30), "req-2");
    private static final Fault NOT_YOURS = Fault.of(Fault.Kind.FORBIDDEN);

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

    private Upstream<Unscreened<Securable>> target(Securable object) {
        return labelling.target(CALL, World.WORKSPACE, object);
    }

    @Test
    void each_level_has_its_labels_from_the_outside_in() {
        classifications.tag(SALES);

        var sales = new Labels.Read(List.of(StagedClassifications.SCI));
        assertThat(target(ORDERS))
                .isEqualTo(Upstream.answer(Unscreened.of(
                        ORDERS,
                        labelled(
                                Kind.TABLE,
                                new Level(Kind.CATALOG, CLEAN),
                                new Level(Kind.SCHEMA, sales),
                                new Level(Kind.TABLE, CLEAN)))));
    }

    @Test
    void a_level_that_is_not_the_callers_leaves_a_candidate_with_unread_labels() {
        classifications.fail(ORDERS, NOT_YOURS);

        assertThat(target(ORDERS))
                .isEqualTo(Upstream.answer(Unscreened.of(
                        ORDERS,
                        labelled(
                                Kind.TABLE,
                                new Level(Kind.CATALOG, CLEAN),
                                new Level(Kind.SCHEMA, CLEAN),
                                new Level(Kind.TABLE, unread(NOT_YOURS))))));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "FORBIDDEN", "REJECTED"})
    void an_object_that_does_not_exist_is_still_a_candidate(Fault.Kind kind) {
        classifications.failAll(Fault.of(kind));

        assertThat(target(MAIN))
                .isEqualTo(Upstream.answer(Unscreened.of(
                        MAIN, labelled(Kind.CATALOG, new Level(Kind.CATALOG, unread(Fault.of(kind)))))));
    }

    @Test
    void an_outage_of_one_level_leaves_the_rest_to_the_policy() {
        classifications.fail(ORDERS, SLOW_DOWN);

        assertThat(target(ORDERS)).isInstanceOf(Upstream.Answer.class);
    }

    @Test
    void an_outage_of_every_level_is_one_fault_with_the_longest_wait() {
        classifications.failAll(SLOW_DOWN);
        classifications.fail(SALES, SLOWER);

        assertThat(target(ORDERS)).isEqualTo(unavailable(Duration.ofSeconds(30), "req-1"));
    }

    @Test
    void an_object_fault_among_outages_hides_the_object_and_nothing_else() {
        classifications.failAll(SLOW_DOWN);
        classifications.fail(ORDERS, NOT_YOURS);

        assertThat(target(ORDERS)).isInstanceOf(Upstream.Answer.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGN_IN_EXPIRED", "CONSENT_REQUIRED", "STEP_UP_REQUIRED", "IDENTITY_REFUSED"})
    void trouble_with_the_callers_identity_is_passed_on_as_what_it_is(Fault.Kind kind) {
        classifications.failAll(SLOW_DOWN);
        classifications.fail(ORDERS, Fault.of(kind));

        assertThat(target(ORDERS)).isEqualTo(Upstream.failed(kind));
    }

    @Test
    void labels_that_are_missing_from_the_answer_count_as_unread() {
        classifications.answerOnly(2);

        var missing = unread(Fault.of(Fault.Kind.UNREADABLE));
        assertThat(target(ORDERS))
                .isEqualTo(Upstream.answer(Unscreened.of(
                        ORDERS,
                        labelled(
                                Kind.TABLE,
                                new Level(Kind.CATALOG, CLEAN),
                                new Level(Kind.SCHEMA, CLEAN),
                                new Level(Kind.TABLE, missing)))));
    }

    @Test
    void an_empty_answer_is_an_outage() {
        classifications.answerOnly(0);

        assertThat(target(ORDERS)).isEqualTo(unavailable(Duration.ZERO, ""));
    }
}
