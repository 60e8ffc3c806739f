package io.aiconnectors.databricks.adapter.databricks.mcp;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.by;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.screened;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.withheld;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.adapter.databricks.scripted.Heard;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieTools;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlTools;
import io.aiconnectors.databricks.domain.access.Intent.PrepareGenieCall;
import io.aiconnectors.databricks.domain.access.Intent.PrepareSqlCall;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RememberedToolsTest {
    private static final GenieSpaceId SPACE = new GenieSpaceId("01ef");
    private static final GenieSpaceId OTHER_SPACE = new GenieSpaceId("02aa");
    private static final Answer OLD = offering("run");
    private static final Answer NEW = offering("run", "poll");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_call_goes_by_the_tools_that_an_earlier_one_found() {
        bench.server().answers(OLD, NEW);

        assertThat(names(prepareSql("ann", "run"))).containsExactly("run");
        assertThat(names(prepareSql("ann", "run"))).containsExactly("run");
        assertThat(bench.server().heard()).hasSize(1);
        assertThat(bench.signals().counted(Count.CACHE, "tools.hit")).isOne();
        assertThat(bench.signals().counted(Count.CACHE, "tools.miss")).isOne();
    }

    @Test
    void who_asks_for_the_list_gets_it_from_the_server_and_the_next_call_goes_by_it() {
        bench.server().answers(OLD, NEW);

        assertThat(names(prepareSql("ann", "run"))).containsExactly("run");
        assertThat(names(listSql("ann"))).containsExactly("run", "poll");
        assertThat(names(prepareSql("ann", "run"))).containsExactly("run", "poll");
        assertThat(bench.server().heard()).hasSize(2);
    }

    @Test
    void an_unknown_tool_is_asked_for_once() {
        bench.server().answers(OLD, NEW);
        prepareSql("ann", "run");

        assertThat(names(prepareSql("ann", "poll"))).containsExactly("run", "poll");
        assertThat(names(prepareSql("ann", "poll"))).containsExactly("run", "poll");
        assertThat(bench.server().heard()).hasSize(2);
    }

    @Test
    void a_tool_that_the_server_does_not_know_is_asked_for_once_per_call() {
        bench.server().answers(OLD);

        assertThat(names(prepareSql("ann", "gone"))).containsExactly("run");
        assertThat(bench.server().heard()).hasSize(1);

        assertThat(names(prepareSql("ann", "gone"))).containsExactly("run");
        assertThat(bench.server().heard()).hasSize(2);
    }

    @Test
    void what_one_person_is_offered_does_not_speak_for_another() {
        bench.server().answers(OLD, NEW);

        assertThat(names(prepareSql("ann", "run"))).containsExactly("run");
        assertThat(names(prepareSql("bob", "run"))).containsExactly("run", "poll");
        assertThat(names(prepareSql("ann", "run"))).containsExactly("run");
    }

    @Test
    void what_one_workspace_offers_does_not_speak_for_another() {
        bench.server().answers(OLD);
        bench.spare().answers(NEW);
        var spare = new Workspace(
                new WorkspaceAlias("spare"), bench.spare().origin(), Workspace.SQL_PATH, Workspace.GENIE_PATH);

        assertThat(names(prepareSql("ann", "run"))).containsExactly("run");
        assertThat(names(prepareSql("ann", "run", spare))).containsExactly("run", "poll");
    }

    @Test
    void what_one_space_offers_does_not_speak_for_another_or_for_the_sql_server() {
        bench.server().answers(RememberedToolsTest::namedByPath);

        assertThat(names(prepareGenie(SPACE))).containsExactly("run", "01ef");
        assertThat(names(prepareGenie(OTHER_SPACE))).containsExactly("run", "02aa");
        assertThat(names(prepareSql("ann", "run"))).containsExactly("run", "sql");
        assertThat(names(prepareGenie(SPACE))).containsExactly("run", "01ef");
        assertThat(bench.server().heard()).hasSize(3);
    }

    @Test
    void who_asks_for_the_tools_of_a_space_gets_them_from_the_server() {
        bench.server().answers(OLD, NEW);
        var list = by("ann", new ListGenieTools(ANYWHERE, SPACE), Obligations.NONE);

        assertThat(names(prepareGenie(SPACE))).containsExactly("run");
        assertThat(names(bench.adapter().remoteTools().genieTools(list, bench.at(), screened(SPACE))))
                .containsExactly("run", "poll");
        assertThat(names(prepareGenie(SPACE))).containsExactly("run", "poll");
    }

    @Test
    void a_space_that_was_withheld_is_not_answered_from_memory() {
        bench.server().answers(OLD);
        prepareGenie(SPACE);
        var call = by("ann", genie(SPACE), Obligations.NONE);

        assertThat(fault(bench.adapter().remoteTools().genieTools(call, bench.at(), withheld()))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void tools_are_not_remembered_for_ever() {
        bench.server().answers(OLD, NEW);
        prepareSql("ann", "run");

        bench.clock().pass(Duration.ofSeconds(121));

        assertThat(names(prepareSql("ann", "run"))).containsExactly("run", "poll");
    }

    @Test
    void a_fault_is_not_remembered() {
        bench.server().answers(Answer.of(403, "{\"error_code\":\"PERMISSION_DENIED\",\"message\":\"\"}"), OLD);

        assertThat(fault(prepareSql("ann", "run")).kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(names(prepareSql("ann", "run"))).containsExactly("run");
    }

    @Test
    void many_calls_at_once_ask_once() throws Exception {
        var arrived = new CountDownLatch(1);
        bench.server().answers(_ -> (to, end) -> {
            arrived.countDown();
            Thread.sleep(300);
            OLD.send(to, end);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<String>> one = () -> names(prepareSql("ann", "run"));
            var leader = threads.submit(one);
            arrived.await();
            var others =
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> one).toList());
            assertThat(leader.get()).containsExactly("run");
            for (var other : others) {
                assertThat(other.get()).containsExactly("run");
            }
        }
        assertThat(bench.server().heard()).hasSize(1);
    }

    private Upstream<List<RemoteTool>> listSql(String person) {
        return bench.adapter()
                .remoteTools()
                .sqlTools(by(person, new ListSqlTools(ANYWHERE), Obligations.NONE), bench.at());
    }

    private Upstream<List<RemoteTool>> prepareSql(String person, String tool) {
        return prepareSql(person, tool, bench.at());
    }

    private Upstream<List<RemoteTool>> prepareSql(String person, String tool, Workspace at) {
        var intent = new PrepareSqlCall(ANYWHERE, new UpstreamToolName(tool), JsonText.EMPTY_OBJECT, List.of());
        return bench.adapter().remoteTools().sqlTools(by(person, intent, Obligations.NONE), at);
    }

    private Upstream<List<RemoteTool>> prepareGenie(GenieSpaceId space) {
        return bench.adapter()
                .remoteTools()
                .genieTools(by("ann", genie(space), Obligations.NONE), bench.at(), screened(space));
    }

    private static PrepareGenieCall genie(GenieSpaceId space) {
        return new PrepareGenieCall(ANYWHERE, space, new UpstreamToolName("run"), JsonText.EMPTY_OBJECT);
    }

    private static List<String> names(Upstream<List<RemoteTool>> tools) {
        return answer(tools).stream().map(tool -> tool.name().value()).toList();
    }

    private static Answer namedByPath(Heard heard) {
        return offering("run", heard.path().substring(heard.path().lastIndexOf('/') + 1));
    }

    private static Answer offering(String... names) {
        var tools = Stream.of(names)
                .map(name -> "{\"name\":\"" + name + "\",\"inputSchema\":{}}")
                .toList();
        return Answer.json("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"tools\":" + tools + "}}");
    }
}
