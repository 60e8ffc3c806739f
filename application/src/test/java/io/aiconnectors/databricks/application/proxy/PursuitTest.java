package io.aiconnectors.databricks.application.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.bench.Bench;
import io.aiconnectors.databricks.application.bench.World;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.trace.Onlooker;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How long, how often and for whom a result is waited for that upstream has yet to finish.
final class PursuitTest {
    private static final UpstreamToolName POLL = new UpstreamToolName("poll_sql_result");
    private static final String LOOK = "sql poll_sql_result";

    private final Bench bench = new Bench();

    PursuitTest() {
        bench.databricks().offerSqlTools(World.tool(World.READ_ONLY), World.tool(POLL));
    }

    @AfterEach
    void clear_the_flag_that_a_test_set() {
        Thread.interrupted();
    }

    @Test
    void a_pending_statement_is_asked_for_until_it_is_done() {
        bench.databricks().pend(3, POLL);

        assertThat(result(bench.proxyToSql(World.READ_ONLY))).isEqualTo(World.RESULT);
        assertThat(lines("wait ")).containsExactly("wait 500", "wait 750", "wait 1125");
        assertThat(lines(LOOK)).hasSize(3);
    }

    @Test
    void a_pondering_genie_is_asked_until_it_answers() {
        bench.databricks().pend(2, World.QUERY);

        assertThat(result(bench.proxyToGenie())).isEqualTo(World.RESULT);
        assertThat(lines("genie 01aa ")).hasSize(3);
    }

    @Test
    void when_the_budget_ends_the_answer_is_what_is_known_and_how_to_go_on() {
        bench.databricks().pend(1000, POLL);
        var before = bench.clock().instant();

        assertThat(result(bench.proxyToSql(World.READ_ONLY)).sequel())
                .isInstanceOfSatisfying(
                        Sequel.Pending.class,
                        pending -> assertThat(pending.tool()).isEqualTo(POLL));
        assertThat(Duration.between(before, bench.clock().instant())).isBetween(Duration.ofSeconds(15), Bench.WAIT);
    }

    @Test
    void a_look_is_decided_like_any_call_and_once_for_all_looks() {
        bench.databricks().pend(3, POLL);

        bench.proxyToSql(World.READ_ONLY);

        assertThat(lines("decide ")).hasSize(2);
        assertThat(lines("confirm ")).hasSize(2);
    }

    @Test
    void what_the_policy_does_not_permit_is_not_looked_at() {
        bench.databricks().pend(3, POLL);
        bench.databricks().onCall(() -> bench.policy().denyAtLast(new Reason("upstream_tool_unknown", "rule")));
        bench.databricks().offerSqlTools(World.tool(World.READ_ONLY));

        bench.proxyToSql(World.READ_ONLY);

        assertThat(lines(LOOK)).isEmpty();
    }

    @Test
    void without_the_policy_nothing_is_looked_at() {
        bench.databricks().pend(3, POLL);
        bench.audit();
        var asked = new ArrayList<String>();
        bench.policy().onDecide(() -> {
            asked.add("decision");
            if (asked.size() == 2) {
                bench.policy().breakDown(PolicyFault.TIMEOUT);
            }
        });

        assertThat(result(bench.proxyToSql(World.READ_ONLY)).sequel()).isInstanceOf(Sequel.Pending.class);
        assertThat(lines(LOOK)).isEmpty();
    }

    @Test
    void a_look_that_fails_leaves_what_is_known() {
        bench.databricks().pend(1000, POLL);
        // The list of tools and the statement are answered, then the list from which the look is decided, and a look.
        bench.databricks().failAfter(4, Fault.of(Fault.Kind.UNREACHABLE));

        assertThat(result(bench.proxyToSql(World.READ_ONLY)).sequel()).isInstanceOf(Sequel.Pending.class);
        assertThat(lines(LOOK)).hasSize(2);
    }

    @Test
    void a_sign_in_that_ends_meanwhile_ends_the_call() {
        bench.databricks().pend(1000, POLL);
        bench.databricks().failAfter(4, Fault.of(Fault.Kind.SIGN_IN_EXPIRED));

        assertThat(bench.proxyToSql(World.READ_ONLY))
                .isEqualTo(new Outcome.UpstreamFailed<RemoteResult>(Fault.of(Fault.Kind.SIGN_IN_EXPIRED)));
    }

    @Test
    void nobody_is_asked_any_more_once_nobody_waits() {
        bench.databricks().pend(1000, POLL);
        bench.watchedBy(new Watching(3));

        assertThat(result(bench.proxyToSql(World.READ_ONLY)).sequel()).isInstanceOf(Sequel.Pending.class);
        assertThat(lines(LOOK)).hasSize(1);
    }

    @Test
    void a_call_that_is_broken_off_stops_asking() {
        bench.databricks().pend(1000, POLL);
        bench.interruptTheWait();

        assertThat(bench.proxyToSql(World.READ_ONLY))
                .isEqualTo(new Outcome.UpstreamFailed<RemoteResult>(Fault.of(Fault.Kind.CANCELLED)));
        assertThat(lines(LOOK)).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void whoever_waits_is_told_how_it_goes() {
        bench.databricks().pend(2, POLL);
        var watching = new Watching(Integer.MAX_VALUE);
        bench.watchedBy(watching);

        bench.proxyToSql(World.READ_ONLY);

        assertThat(watching.heard).containsExactly("0 of 20000: STEP_1", "500 of 20000: STEP_0");
    }

    private static RemoteResult result(Outcome<RemoteResult> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
        return ((Outcome.Completed<RemoteResult>) outcome).shown().visible().getFirst();
    }

    private List<String> lines(String prefix) {
        return bench.journal().lines().stream()
                .filter(line -> line.startsWith(prefix))
                .toList();
    }

    /// Leaves after having been looked for so many times.
    private static final class Watching implements Onlooker {
        private final List<String> heard = new ArrayList<>();
        private int looksLeft;

        private Watching(int looks) {
            this.looksLeft = looks;
        }

        @Override
        public boolean isWaiting() {
            return looksLeft-- > 0;
        }

        @Override
        public void told(Duration waited, Duration atMost, String state) {
            heard.add(waited.toMillis() + " of " + atMost.toMillis() + ": " + state);
        }
    }
}
