package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.sandbox.workspace.KnownErrors;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Databricks or Entra in trouble, in every way a stand-in can be: the caller is told in our words what to do, and
/// nothing that upstream said.
@ExtendWith(OwnStage.class)
class OutageIT {
    private static final String UPSTREAM_TEXT = "unmistakable words of upstream";
    private static final String WAREHOUSES = ".*/sql/warehouses";
    private static final String SQL = ".*/mcp/sql";
    private static final int ENOUGH = 8;
    private static final Map<String, Object> STATEMENT =
            Map.of("tool_name", "execute_sql_read_only", "tool_args", Map.of("query", "SELECT 1 AS one"));

    /// So many good calls that a circuit does not take one fault for an outage.
    @BeforeEach
    void all_is_well(Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        for (int i = 0; i < ENOUGH; i++) {
            assertThat(client.call("list_sql_warehouses", Map.of()).refused()).isFalse();
        }
        assertThat(client.call("proxy_to_sql", STATEMENT).refused()).isFalse();
        assertThat(client.call("proxy_to_sql", STATEMENT).refused()).isFalse();
    }

    @AfterEach
    void all_is_well_again(Stage stage) {
        stage.world().main().faults().clear();
        stage.world().entra().standIn().faults().clear();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void a_listing_says_what_to_do(Fault fault, String help, Stage stage) {
        stage.world().main().faults().add(FaultRule.on(WAREHOUSES, fault));

        assertTold(ModernClient.of(stage, Personas.ADA).call("list_sql_warehouses", Map.of()), help);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void a_statement_says_what_to_do_and_is_sent_once(Fault fault, String help, Stage stage) {
        var client = ModernClient.of(stage, Personas.BEN);
        assertThat(client.call("proxy_to_sql", STATEMENT).refused()).isFalse();
        stage.world().main().faults().add(FaultRule.on(SQL, fault));
        var upstream = Upstream.of(stage);

        assertTold(client.call("proxy_to_sql", STATEMENT), help);
        assertThat(upstream.databricks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(KnownErrors.class)
    void every_known_error_is_told_in_our_words(KnownErrors error, Stage stage) {
        stage.world().main().faults().add(FaultRule.on(WAREHOUSES, error.fault()));

        assertTold(ModernClient.of(stage, Personas.ADA).call("list_sql_warehouses", Map.of()), ". Event ");
    }

    @Test
    void a_failure_that_passes_is_never_noticed(Stage stage) {
        stage.world()
                .main()
                .faults()
                .add(FaultRule.on(WAREHOUSES, KnownErrors.TEMPORARILY_UNAVAILABLE.fault())
                        .times(1));

        var reply = ModernClient.of(stage, Personas.ADA).call("list_sql_warehouses", Map.of());

        assertThat(reply.structured().path("warehouses")).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("troublesOfEntra")
    void trouble_at_entra_is_told_apart_from_trouble_at_databricks(Fault fault, Stage stage) {
        stage.world().entra().standIn().faults().add(FaultRule.on(".*/oauth2/v2.0/token", fault));
        var client = ModernClient.of(stage, Personas.ADA);
        var upstream = Upstream.of(stage);

        assertTold(client.call("list_sql_warehouses", Map.of()), "Microsoft Entra ID does not answer");
        assertThat(upstream.databricks()).isEmpty();

        stage.world().entra().standIn().faults().clear();
        assertThat(client.call("list_sql_warehouses", Map.of()).refused()).isFalse();
    }

    private static void assertTold(Assistant.Reply reply, String help) {
        assertThat(reply.refused()).isTrue();
        assertThat(reply.text())
                .contains(help, "Event ")
                .doesNotContain(UPSTREAM_TEXT, "<", "{", "error_code", "Exception", "127.0.0.1");
        assertThat(reply.structured().isMissingNode()).isTrue();
    }

    private static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new Fault.RetryAfterSeconds(30), "Try again in 30 seconds"),
                Arguments.of(new Fault.RetryAfterDate(3000), "asks to slow down. Try again in "),
                Arguments.of(failure(500), "reported a failure of its own"),
                Arguments.of(failure(503), "reported a failure of its own"),
                Arguments.of(new Fault.Garbage(Fault.Rubbish.INVALID_JSON), "could not be understood"),
                Arguments.of(new Fault.Garbage(Fault.Rubbish.INVALID_UTF8), "could not be understood."),
                Arguments.of(new Fault.Garbage(Fault.Rubbish.NOT_AN_OBJECT), "could not be understood. "),
                Arguments.of(new Fault.Garbage(Fault.Rubbish.EMPTY_BODY), "could not be understood. Try"),
                Arguments.of(new Fault.Garbage(Fault.Rubbish.CUT_SHORT), "Databricks cannot be reached"),
                Arguments.of(new Fault.HtmlForbidden(), "does not let this person"),
                Arguments.of(new Fault.Redirect(), "does not let this person in"),
                Arguments.of(new Fault.DroppedConnection(), "Databricks cannot be reached. Try again"));
    }

    private static Stream<Fault> troublesOfEntra() {
        return Stream.of(
                failure(500),
                failure(503),
                new Fault.Garbage(Fault.Rubbish.INVALID_JSON),
                new Fault.Garbage(Fault.Rubbish.EMPTY_BODY),
                new Fault.Redirect(),
                new Fault.DroppedConnection());
    }

    private static Fault failure(int status) {
        return new Fault.Status(
                status,
                Map.of(),
                "{\"error_code\":\"INTERNAL_ERROR\",\"message\":\"" + UPSTREAM_TEXT + "\"}",
                "application/json");
    }
}
