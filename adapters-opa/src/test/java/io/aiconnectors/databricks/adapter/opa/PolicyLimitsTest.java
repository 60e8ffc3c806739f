package io.aiconnectors.databricks.adapter.opa;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.limit.CallLimits;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which limits hold, whatever the policy says of them.
class PolicyLimitsTest {
    private static final String FIRST = """
            {"contract":2,"discovery":9,"proxy":8,"tools":{"proxy_to_sql":7},"genie_workspace":6}""";
    private static final CallLimits OF_FIRST = new CallLimits(9, 8, Map.of(ToolName.PROXY_TO_SQL, 7), 6);

    private final SetClock clock = new SetClock();
    private final List<String> answers = new ArrayList<>();
    private int questions;

    @Test
    void the_numbers_are_those_of_the_policy() {
        assertThat(limits(FIRST).current()).isEqualTo(OF_FIRST);
    }

    @Test
    void they_are_not_asked_for_with_every_call() {
        var limits = limits(FIRST);

        limits.current();
        limits.current();

        assertThat(questions).isEqualTo(1);
    }

    @Test
    void a_change_of_the_policy_is_noticed() {
        var limits = limits(FIRST, FIRST.replace("\"discovery\":9", "\"discovery\":5"));
        limits.current();

        clock.pass(PolicyLimits.FRESH);

        assertThat(limits.current().discovery()).isEqualTo(5);
    }

    @Test
    void without_an_answer_the_last_numbers_hold_and_it_is_not_asked_at_once_again() {
        var limits = limits(FIRST, "");
        limits.current();
        clock.pass(PolicyLimits.FRESH);

        assertThat(limits.current()).isEqualTo(OF_FIRST);
        assertThat(limits.current()).isEqualTo(OF_FIRST);
        assertThat(questions).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"contract\":1,\"discovery\":9,\"proxy\":8,\"tools\":{},\"genie_workspace\":6}",
                "{\"contract\":2,\"discovery\":0,\"proxy\":8,\"tools\":{},\"genie_workspace\":6}",
                "{\"contract\":2,\"discovery\":-1,\"proxy\":8,\"tools\":{},\"genie_workspace\":6}",
                "{\"contract\":2,\"discovery\":1.5,\"proxy\":8,\"tools\":{},\"genie_workspace\":6}",
                "{\"contract\":2,\"discovery\":\"9\",\"proxy\":8,\"tools\":{},\"genie_workspace\":6}",
                "{\"contract\":2,\"discovery\":99999999999,\"proxy\":8,\"tools\":{},\"genie_workspace\":6}",
                "{\"contract\":2,\"discovery\":9,\"proxy\":8,\"tools\":{\"proxy_to_sql\":0},\"genie_workspace\":6}",
                "{\"contract\":2,\"discovery\":9,\"proxy\":8,\"tools\":{\"drop_all\":9},\"genie_workspace\":6}",
                "{\"contract\":2,\"discovery\":9,\"proxy\":8,\"tools\":null,\"genie_workspace\":6}",
                "{\"contract\":2,\"discovery\":9,\"proxy\":8,\"tools\":{}}"
            })
    void what_is_no_limit_is_not_believed(String answer) {
        assertThat(limits(answer).current()).isEqualTo(CallLimits.STANDARD);
    }

    /// One after another; an empty one is no answer at all.
    private PolicyLimits limits(String... results) {
        answers.addAll(List.of(results));
        Engine engine = (path, body, deadline) -> {
            questions++;
            var result = answers.removeFirst();
            return result.isEmpty()
                    ? new Reply.Failed(PolicyFault.TIMEOUT)
                    : new Reply.Body(
                            ("{\"decision_id\":\"d\",\"provenance\":{\"bundles\":{\"policy\":{\"revision\":\"r\"}}},"
                                            + "\"result\":" + result + "}")
                                    .getBytes(StandardCharsets.UTF_8));
        };
        var settings = OpaSettings.of(URI.create("http://127.0.0.1:1"), Secret.of("token"));
        return new PolicyLimits(new Questions(engine, settings), clock);
    }
}
