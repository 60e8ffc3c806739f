package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Databricks says that its token has expired, in whichever way: the token is exchanged once more, and the caller
/// never notices.
@ExtendWith(SharedStage.class)
class ExpiredUpstreamTokenIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @AfterEach
    void nothing_expires_any_more(Stage stage) {
        stage.world().main().faults().clear();
    }

    @ParameterizedTest
    @EnumSource(Fault.Disguise.class)
    void a_read_is_repeated_with_a_new_token(Fault.Disguise disguise, Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        client.call("list_sql_warehouses", Map.of());
        var upstream = Upstream.of(stage);
        stage.world()
                .main()
                .faults()
                .add(FaultRule.on(".*/warehouses", new Fault.ExpiredToken(disguise))
                        .times(1));

        var reply = client.call("list_sql_warehouses", Map.of());

        assertThat(reply.refused()).as(reply.text()).isFalse();
        assertThat(reply.structured().path("warehouses")).hasSize(3);
        assertThat(upstream.exchanges()).hasSize(1);
        assertThat(upstream.databricks()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.Disguise.class)
    void a_statement_is_repeated_with_a_new_token(Fault.Disguise disguise, Stage stage) {
        var client = ModernClient.of(stage, Personas.BEN);
        client.call("list_sql_tools", Map.of());
        var upstream = Upstream.of(stage);
        stage.world()
                .main()
                .faults()
                .add(FaultRule.on(".*/mcp/sql", new Fault.ExpiredToken(disguise))
                        .times(1));

        var reply = client.call(
                "proxy_to_sql",
                Map.of("tool_name", "execute_sql_read_only", "tool_args", Map.of("query", "SELECT 42 AS answer")));

        assertThat(reply.refused()).as(reply.text()).isFalse();
        assertThat(reply.structured().findValuesAsText("string_value")).containsExactly("42");
        assertThat(upstream.exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Fault.Disguise.class)
    void a_token_that_stays_expired_is_exchanged_once_and_no_more(Fault.Disguise disguise, Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        client.call("list_sql_warehouses", Map.of());
        var upstream = Upstream.of(stage);
        stage.world().main().faults().add(FaultRule.on(".*/warehouses", new Fault.ExpiredToken(disguise)));

        var answer = client.exchange("list_sql_warehouses", JSON.createObjectNode());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(upstream.exchanges()).hasSize(1);
        assertThat(upstream.databricks()).hasSize(2);
    }
}
