package io.aiconnectors.databricks.adapter.databricks.workspace;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.by;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlTools;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ProbedWorkspacesTest {
    private static final Answer ME = Answer.json("{\"id\":\"7\",\"userName\":\"ann@example.com\",\"active\":true}");
    private static final Answer NO_MEMBER = Answer.of(403, "<html>User not authorized.</html>");
    private static final Answer DOWN = Answer.of(500, "{\"error_code\":\"INTERNAL_ERROR\",\"message\":\"\"}");
    private static final WorkspaceChoice ANY = new WorkspaceChoice.Default();

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aliases_are_those_of_the_registry_in_its_order() {
        assertThat(bench.adapter().workspaceDirectory().aliases())
                .containsExactly(new WorkspaceAlias("main"), new WorkspaceAlias("spare"));
    }

    @Test
    void the_first_workspace_that_lets_the_caller_in_is_kept() {
        bench.server().answers(ME);
        bench.spare().answers(ME);

        assertThat(alias(locate("ann", ANY))).isEqualTo("main");
        assertThat(alias(locate("ann", ANY))).isEqualTo("main");

        assertThat(bench.server().heard()).hasSize(1);
        assertThat(bench.server().heard().getFirst().path()).isEqualTo("/api/2.0/preview/scim/v2/Me");
        assertThat(bench.spare().heard()).isEmpty();
    }

    @Test
    void a_workspace_that_refuses_is_passed_over() {
        bench.server().answers(NO_MEMBER);
        bench.spare().answers(ME);

        assertThat(alias(locate("ann", ANY))).isEqualTo("spare");
        assertThat(alias(locate("ann", ANY))).isEqualTo("spare");
        assertThat(bench.server().heard()).hasSize(1);
    }

    @Test
    void what_is_known_of_one_person_does_not_speak_for_another() {
        bench.server().answers(ME, NO_MEMBER);
        bench.spare().answers(ME);

        assertThat(alias(locate("ann", ANY))).isEqualTo("main");
        assertThat(alias(locate("bob", ANY))).isEqualTo("spare");
    }

    @Test
    void a_workspace_is_not_kept_for_ever() {
        bench.server().answers(ME, NO_MEMBER);
        bench.spare().answers(ME);
        locate("ann", ANY);

        bench.clock().pass(Duration.ofSeconds(3001));

        assertThat(alias(locate("ann", ANY))).isEqualTo("spare");
    }

    @Test
    void a_guest_whom_none_lets_in_has_no_workspace_and_may_come_again() {
        bench.server().answers(NO_MEMBER, ME);
        bench.spare().answers(NO_MEMBER);

        assertThat(fault(locate("gus", ANY)).kind()).isEqualTo(Kind.NO_WORKSPACE);
        assertThat(alias(locate("gus", ANY))).isEqualTo("main");
    }

    @Test
    void an_outage_is_not_taken_for_a_refusal() {
        bench.server().answers(DOWN);
        bench.spare().answers(NO_MEMBER);

        assertThat(fault(locate("ann", ANY)).kind()).isEqualTo(Kind.UPSTREAM_ERROR);
    }

    @Test
    void while_the_first_is_down_the_second_serves_but_is_not_kept() {
        bench.server().answers(DOWN, ME);
        bench.spare().answers(ME);

        assertThat(alias(locate("ann", ANY))).isEqualTo("spare");
        assertThat(alias(locate("ann", ANY))).isEqualTo("main");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_named_workspace_that_refuses_is_forbidden(Answer refusal) {
        bench.spare().answers(refusal);

        assertThat(fault(locate("ann", named("spare"))).kind()).isEqualTo(Kind.WORKSPACE_FORBIDDEN);
        assertThat(bench.server().heard()).isEmpty();
    }

    static Stream<Answer> refusals() {
        return Stream.of(
                NO_MEMBER,
                Answer.of(403, "{\"error_code\":\"PERMISSION_DENIED\",\"message\":\"\"}"),
                Answer.of(403, "{\"error_code\":403,\"message\":\"Invalid access token.\"}"),
                Answer.of(401, ""),
                Answer.of(404, "{\"schemas\":[],\"detail\":\"no user\",\"status\":\"404\"}"),
                Answer.of(400, "<pre>IncorrectClaimException: Expected iss claim to be: a, but was: b</pre>"),
                Answer.of(302, "", "Location: /login.html"),
                Answer.json("{\"id\":\"7\",\"active\":false}"));
    }

    @Test
    void a_named_workspace_is_remembered_too() {
        bench.spare().answers(ME);

        assertThat(alias(locate("ann", named("spare")))).isEqualTo("spare");
        assertThat(alias(locate("ann", named("spare")))).isEqualTo("spare");
        assertThat(bench.spare().heard()).hasSize(1);
    }

    @Test
    void an_unknown_alias_is_unknown_without_a_question() {
        assertThat(fault(locate("ann", named("elsewhere"))).kind()).isEqualTo(Kind.WORKSPACE_UNKNOWN);
        assertThat(bench.credentials().asked()).isZero();
    }

    @ParameterizedTest
    @MethodSource("noWord")
    void an_answer_that_says_nothing_lets_nobody_in(Answer answer) {
        bench.spare().answers(answer);

        assertThat(fault(locate("ann", named("spare"))).kind()).isEqualTo(Kind.UNREADABLE);
    }

    static Stream<Answer> noWord() {
        return Stream.of(
                Answer.json("{}"),
                Answer.json("{\"id\":7}"),
                Answer.of(200, "<html>Sign in</html>"),
                Answer.of(400, "{\"error_code\":\"BAD_REQUEST\"}"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGN_IN_EXPIRED", "CONSENT_REQUIRED", "STEP_UP_REQUIRED", "IDENTITY_REFUSED"})
    void a_fault_of_the_sign_in_passes_unchanged(Kind kind) {
        bench.credentials().refuse(kind);

        assertThat(fault(locate("ann", ANY)).kind()).isEqualTo(kind);
        assertThat(fault(locate("ann", named("spare"))).kind()).isEqualTo(kind);
        assertThat(bench.credentials().asked()).isEqualTo(2);
    }

    @Test
    void many_at_once_ask_once() throws Exception {
        var arrived = new CountDownLatch(1);
        bench.server().answers(_ -> (to, end) -> {
            arrived.countDown();
            Thread.sleep(300);
            ME.send(to, end);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> one = () -> alias(locate("ann", ANY));
            var leader = threads.submit(one);
            arrived.await();
            var others =
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> one).toList());
            assertThat(leader.get()).isEqualTo("main");
            for (var other : others) {
                assertThat(other.get()).isEqualTo("main");
            }
        }
        assertThat(bench.server().heard()).hasSize(1);
    }

    private Upstream<Workspace> locate(String person, WorkspaceChoice choice) {
        return bench.adapter().workspaceDirectory().locate(by(person, new ListSqlTools(choice), Obligations.NONE));
    }

    private static WorkspaceChoice named(String alias) {
        return new WorkspaceChoice.Named(new WorkspaceAlias(alias));
    }

    private static String alias(Upstream<Workspace> located) {
        return answer(located).alias().value();
    }
}
