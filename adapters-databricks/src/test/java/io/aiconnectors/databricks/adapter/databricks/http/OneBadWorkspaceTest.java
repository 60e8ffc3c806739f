package io.aiconnectors.databricks.adapter.databricks.http;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.by;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A workspace that takes calls and never answers, with more people asking than there are places, and its neighbour.
final class OneBadWorkspaceTest {
    private static final int PEOPLE = 4 * Lane.DISCOVERY.width();

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whoever_works_elsewhere_does_not_notice_it() throws Exception {
        bench.server().answers(Answer.hang());
        bench.spare().answers(Answer.json("{\"catalogs\":[{\"name\":\"main\"}]}"));
        var spare = new Workspace(
                new WorkspaceAlias("spare"), bench.spare().origin(), Workspace.SQL_PATH, Workspace.GENIE_PATH);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stuck = new ArrayList<Future<Upstream<Slice<CatalogSummary>>>>();
            for (int person = 0; person < PEOPLE; person++) {
                var who = "person" + person;
                stuck.add(threads.submit(() -> catalogs(who, bench.at())));
            }
            // Those for whom there is no place are sent away, so by then all places are taken.
            for (int sent = 0; sent < PEOPLE - Lane.DISCOVERY.width(); ) {
                sent = (int) stuck.stream().filter(Future::isDone).count();
                Thread.sleep(10);
            }

            for (int call = 0; call < 50; call++) {
                assertThat(answer(catalogs("person" + call, spare)).items()).hasSize(1);
            }

            assertThat(stuck.stream().filter(Future::isDone))
                    .allSatisfy(shed -> assertThat(shed.get())
                            .isInstanceOfSatisfying(
                                    Upstream.Failed.class,
                                    failed -> assertThat(failed.fault().kind()).isEqualTo(Kind.SHED)));
            stuck.forEach(call -> call.cancel(true));
        }
    }

    private Upstream<Slice<CatalogSummary>> catalogs(String person, Workspace at) {
        var call = by(person, new ListCatalogs(ANYWHERE, page(10)), Obligations.NONE);
        return bench.adapter().unityCatalog().catalogs(call, at);
    }
}
