package io.aiconnectors.databricks.adapter.entra.obo;

import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.fault;
import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.fixture.Calls;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.Together;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTroublesTest {
    private static final Authorized<?> ANA =
            Calls.of("ana", "assertion-of-ana", new SignIn.Granted(new GrantId("g".repeat(22))));
    private static final String CLAIMS = ",\"claims\":\"{\\\"access_token\\\":{\\\"acrs\\\":{}}}\"";

    private final TestClock clock = new TestClock();
    private final ScriptedEntra entra = new ScriptedEntra();
    private final Told told = new Told();
    private final EntraAdapter adapter =
            EntraAdapter.open(entra.settings(), told, Signals.untold(), clock, new Random(7));

    @AfterEach
    void close() {
        adapter.close();
        entra.close();
    }

    @Test
    void a_challenge_is_told_once_however_many_calls_share_the_refusal() throws InterruptedException {
        entra.answerTokens(_ -> ScriptedEntra.error(400, "interaction_required", CLAIMS));

        Together.run(32, () -> fault(adapter.upstreamCredentials().of(ANA)));

        assertThat(told.all()).containsExactly("ana challenged {\"access_token\":{\"acrs\":{}}}");
    }

    @Test
    void a_challenge_is_not_told_again_while_its_refusal_is_remembered() {
        entra.answerTokens(_ -> ScriptedEntra.error(400, "interaction_required", CLAIMS));
        fault(adapter.upstreamCredentials().of(ANA));
        clock.advance(Duration.ofSeconds(29));
        fault(adapter.upstreamCredentials().of(ANA));
        assertThat(told.all()).hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        fault(adapter.upstreamCredentials().of(ANA));

        assertThat(told.all()).hasSize(2);
    }

    @Test
    void a_sign_in_that_ran_out_is_told() {
        entra.answerTokens(_ -> ScriptedEntra.error(400, "invalid_grant", ",\"error_codes\":[500133]"));

        fault(adapter.upstreamCredentials().of(ANA));

        assertThat(told.all()).containsExactly("ana expired");
    }

    @Test
    void a_refusal_of_the_renewal_after_databricks_called_the_token_expired_is_told_too() {
        var stale = token(adapter.upstreamCredentials().of(ANA));
        entra.answerTokens(_ -> ScriptedEntra.error(400, "invalid_grant", ",\"error_codes\":[50173]"));

        fault(adapter.upstreamCredentials().renewed(ANA, stale));

        assertThat(told.all()).containsExactly("ana expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400|invalid_grant|,\"suberror\":\"consent_required\"",
                "400|invalid_grant|,\"error_codes\":[50105]",
                "400|invalid_grant|,\"error_codes\":[53003],\"claims\":\"{\\\"access_token\\\":{\\\"acrs\\\":{}}}\"",
                "401|invalid_client|",
                "503|temporarily_unavailable|,\"claims\":\"{\\\"access_token\\\":{\\\"acrs\\\":{}}}\""
            })
    void what_another_sign_in_would_not_cure_is_not_told(String row) {
        var parts = row.split("\\|", -1);
        entra.answerTokens(_ -> ScriptedEntra.error(Integer.parseInt(parts[0]), parts[1], parts[2]));

        fault(adapter.upstreamCredentials().of(ANA));

        assertThat(told.all()).isEmpty();
    }

    @Test
    void a_token_that_came_straight_from_entra_has_no_grant_to_tell() {
        entra.answerTokens(_ -> ScriptedEntra.error(400, "interaction_required", CLAIMS));

        var fault = fault(adapter.upstreamCredentials().of(Calls.of("ana", "assertion-of-ana")));

        assertThat(fault.kind()).isEqualTo(Kind.STEP_UP_REQUIRED);
        assertThat(told.all()).isEmpty();
    }
}
