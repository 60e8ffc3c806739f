package io.aiconnectors.databricks.adapter.opa;

import static io.aiconnectors.databricks.adapter.opa.Wire.PERMIT;
import static io.aiconnectors.databricks.adapter.opa.Wire.answer;
import static io.aiconnectors.databricks.adapter.opa.Wire.screened;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenFaultsTest {
    private static final Intent.ListSqlWarehouses LISTING =
            new Intent.ListSqlWarehouses(new WorkspaceChoice.Default(), PageRequest.first());

    private ScriptedEngine engine;
    private OpaAdapter adapter;
    private Authorized<?> call;

    @BeforeEach
    void start() throws IOException {
        engine = new ScriptedEngine().then(answer(PERMIT));
        adapter = new OpaAdapter(engine.settings(), Canary.standard(), Signals.untold(), InstantSource.system());
        call = switch (adapter.decisions().decide(Callers.ada(), LISTING)) {
            case Decision.Permit<?> permit -> permit.authorized();
            case Decision.Deny<?> _, Decision.Unavailable<?> _ -> throw new AssertionError("not permitted");
        };
        engine.requests().clear();
    }

    @AfterEach
    void stop() throws IOException {
        adapter.close();
        engine.close();
    }

    @Test
    void a_sound_answer_is_believed() {
        engine.then(answer(screened(3, "[0,2]", "{\"sci\":1}")));

        assertThat(screen(3))
                .isEqualTo(new Screening.Done<>(new Screened<>(
                        List.of(0, 2),
                        List.of(new Withheld("sci", 1)),
                        PageToken.NONE,
                        List.of(new DecisionRef("d1", "r1")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "an index beyond the last  | 2 | [0,2] | {}",
                "a negative index          | 2 | [-1]  | {\"sci\":1}",
                "an index twice            | 2 | [0,0] | {}",
                "indices out of order      | 2 | [1,0] | {}",
                "an index as text          | 2 | [\"0\"] | {\"sci\":1}",
                "an index as a fraction    | 2 | [0.0] | {\"sci\":1}",
                "no index                  | 2 | [null] | {\"sci\":1}",
                "indices as an object      | 2 | {}    | {\"sci\":2}",
                "indices as one number     | 2 | 0     | {\"sci\":1}",
                "indices missing           | 2 | null  | {\"sci\":2}",
                "a candidate unaccounted   | 2 | [0]   | {}",
                "a candidate too many      | 2 | [0]   | {\"sci\":2}",
                "a count of none           | 2 | [0,1] | {\"sci\":0}",
                "counts that cancel out    | 2 | [0,1] | {\"sci\":1,\"tags_unread\":-1}",
                "counts that overflow      | 2 | [0]   | {\"a\":2147483647,\"b\":2147483647,\"c\":3}",
                "a count as text           | 2 | [0]   | {\"sci\":\"1\"}",
                "a code that is none       | 2 | [0]   | {\"S C I\":1}",
                "a batch that came short   | 1 | [0]   | {}",
                "a batch that grew         | 3 | [0]   | {\"sci\":2}",
                "evaluated as text         | \"2\" | [0,1] | {}"
            })
    void an_answer_that_breaks_the_contract_is_not_believed(
            String what, String evaluated, String visible, String withheld) {
        engine.then(answer("{\"contract\":2,\"evaluated\":%s,\"visible\":%s,\"withheld\":%s}"
                .formatted(evaluated, visible, withheld)));

        assertThat(screen(2)).as(what).isEqualTo(new Screening.Unavailable<>(PolicyFault.CONTRACT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"evaluated\":1,\"visible\":[0],\"withheld\":{}}",
                "{\"contract\":1,\"evaluated\":1,\"visible\":[0],\"withheld\":{}}",
                "{\"contract\":2,\"evaluated\":1,\"visible\":[0],\"withheld\":{},\"names\":[]}",
                "{\"contract\":2,\"evaluated\":1,\"visible\":[0]}",
                "[0]",
                "{}"
            })
    void an_answer_of_another_form_is_not_believed(String result) {
        engine.then(answer(result));

        assertThat(screen(1)).isEqualTo(new Screening.Unavailable<>(PolicyFault.CONTRACT));
    }

    @Test
    void a_long_listing_is_asked_about_in_chunks_and_put_together_in_order() {
        engine.then(answer(screened(500, all(1, 500), "{\"tags_unread\":1}")))
                .then(answer(screened(500, all(0, 499), "{\"sci\":1}")))
                .then(answer(screened(1, "[]", "{\"sci\":1}")));

        assertThat(screen(1_001))
                .isEqualTo(new Screening.Done<>(new Screened<>(
                        IntStream.range(1, 999).boxed().toList(),
                        List.of(new Withheld("sci", 2), new Withheld("tags_unread", 1)),
                        PageToken.NONE,
                        Collections.nCopies(3, new DecisionRef("d1", "r1")))));
        assertThat(engine.requests()).hasSize(3);
    }

    @Test
    void one_chunk_without_an_answer_fails_the_whole() {
        engine.then(answer(screened(500, all(0, 500), "{}"))).then("{}");

        assertThat(screen(501)).isEqualTo(new Screening.Unavailable<>(PolicyFault.UNDEFINED));
    }

    @Test
    void chunks_that_two_policies_answered_are_not_one_answer() {
        engine.then(answer(screened(500, all(0, 500), "{}"), "r1")).then(answer(screened(1, "[0]", "{}"), "r2"));

        assertThat(screen(501)).isEqualTo(new Screening.Unavailable<>(PolicyFault.UNATTESTED));
    }

    @Test
    void nothing_found_needs_no_question() {
        assertThat(screen(0)).isEqualTo(new Screening.Done<>(new Screened<>(List.of(), List.of(), PageToken.NONE)));
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    void tools_are_listed_by_an_answer_about_all_of_them() {
        engine.then(answer("{\"contract\":2,\"evaluated\":2,\"visible\":[1]}"))
                .then(answer("{\"contract\":2,\"evaluated\":1,\"visible\":[0]}"))
                .then(answer("{\"contract\":2,\"evaluated\":2,\"visible\":[2]}"));

        assertThat(tools()).isEqualTo(new ToolVisibility.Visible(List.of(ToolName.LIST_TABLES)));
        assertThat(tools()).isEqualTo(new ToolVisibility.Unavailable(PolicyFault.CONTRACT));
        assertThat(tools()).isEqualTo(new ToolVisibility.Unavailable(PolicyFault.CONTRACT));
        assertThat(tools()).isEqualTo(new ToolVisibility.Unavailable(PolicyFault.UNREACHABLE));
    }

    private ToolVisibility tools() {
        return adapter.decisions().visibleTools(Callers.ada(), List.of(ToolName.GET_TABLE, ToolName.LIST_TABLES));
    }

    private Screening<Integer> screen(int count) {
        var candidates = IntStream.range(0, count)
                .mapToObj(index -> new Candidate<>(index, new Facts.WorkspaceAsset()))
                .toList();
        return adapter.decisions().screen(call, new Unscreened<>(candidates, PageToken.NONE));
    }

    private static String all(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
