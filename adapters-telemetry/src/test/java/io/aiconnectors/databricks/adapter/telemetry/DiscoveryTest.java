package io.aiconnectors.databricks.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieSpaces;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.trace.CallTrace;
import io.aiconnectors.databricks.domain.trace.Part;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Questions to Databricks over REST are told by their kind and their end, and by no name.
class DiscoveryTest {
    private static final Workspace AT = new Workspace(
            new WorkspaceAlias("needle"),
            URI.create("https://needle.example"),
            Workspace.SQL_PATH,
            Workspace.GENIE_PATH);

    private final Authorized<ListGenieSpaces> call = new Authorized<>(
                    Callers.ada(),
                    new ListGenieSpaces(new WorkspaceChoice.Default(), PageRequest.first()),
                    Obligations.NONE,
                    new DecisionRef("decision", "revision"))
            .tracedBy(CallTrace.begin(Told.CLOCK));

    @Test
    void a_question_that_waited_is_told_with_its_end() {
        var told = Told.of(telemetry -> assertThat(telemetry
                        .genieSpaces((_, _) -> afterAWait(Upstream.failed(Kind.RATE_LIMITED)))
                        .spaces(call, AT))
                .isEqualTo(Upstream.failed(Kind.RATE_LIMITED)));

        assertThat(told.toTheCollector())
                .contains("databricks genie_spaces", "connector.discovery.duration", "connector.api")
                .contains("error.type", "rate_limited")
                .doesNotContain("needle");
    }

    @Test
    void one_tag_that_cannot_be_read_makes_reading_them_a_failure() {
        List<Labels> labels = List.of(new Labels.Read(List.of()), new Labels.Unread(Fault.of(Kind.TIMEOUT)));
        var told = Told.of(telemetry -> assertThat(telemetry
                        .classifications((_, _, _) -> afterAWait(labels))
                        .labels(call, AT, List.of(new CatalogName("needle"))))
                .isEqualTo(labels));

        assertThat(told.toTheCollector())
                .contains("databricks tags", "error.type", "timeout")
                .doesNotContain("needle");
    }

    @Test
    void an_answer_that_was_remembered_is_not_databricks_own() {
        var told = Told.of(telemetry ->
                telemetry.classifications((_, _, _) -> List.of()).labels(call, AT, List.of(new CatalogName("needle"))));

        assertThat(told.everything()).doesNotContain("databricks tags", "connector.discovery.duration");
    }

    private <T> T afterAWait(T answer) {
        return call.trace().during(Part.UPSTREAM, () -> {
            Told.CLOCK.move(Duration.ofMillis(20));
            return answer;
        });
    }
}
