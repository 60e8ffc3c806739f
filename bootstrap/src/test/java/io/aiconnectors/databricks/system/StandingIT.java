package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How things stand is told on the admin port with reasons, and on the public one as ready or not.
@ExtendWith(SharedStage.class)
class StandingIT {
    private static final byte[] NOTHING = {};

    private final RawHttp http = new RawHttp();

    @AfterEach
    void databricks_is_well_again(Stage stage) {
        stage.world().main().faults().clear();
    }

    @Test
    void a_connector_that_serves_is_live_and_ready(Stage stage) {
        assertThat(admin(stage, "/live").body()).contains("\"status\":\"live\"");
        assertThat(admin(stage, "/ready").json().path("checks"))
                .extracting(check -> check.path("what").asText())
                .containsExactly("policy", "keys", "spool");
        assertThat(admin(stage, "/ready").status()).isEqualTo(200);
    }

    @Test
    void a_workspace_that_fails_is_told_to_operators_and_makes_nobody_unready(Stage stage) {
        stage.world()
                .main()
                .faults()
                .add(FaultRule.on(".*/sql/warehouses", new Fault.Status(500, Map.of(), "{}", "application/json")));
        var client = ModernClient.of(stage, Personas.ADA);
        assertThat(client.call("list_sql_warehouses", Map.of("workspace", "main"))
                        .refused())
                .isTrue();

        var main = dependency(stage, "workspace main");
        assertThat(main.path("state").asText()).isEqualTo("failing");
        assertThat(main.path("detail").asText()).startsWith("upstream_error at ");
        assertThat(admin(stage, "/ready").status()).isEqualTo(200);
        var told = http.send("GET", stage.mcp().resolve("/"), NOTHING, Map.of()).body();
        assertThat(told).contains("<span>Ready</span>").doesNotContain("upstream_error");

        stage.world().main().faults().clear();
        assertThat(client.call("list_catalogs", Map.of("workspace", "main")).refused())
                .isFalse();
        assertThat(dependency(stage, "workspace main").path("state").asText()).isEqualTo("ok");
    }

    @Test
    void the_public_root_is_a_page_that_runs_nothing_foreign(Stage stage) {
        var page = http.send("GET", stage.mcp().resolve("/"), NOTHING, Map.of());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; ");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.body()).contains(stage.mcp().toString(), "<li>main</li>", "<li>research</li>");
        assertThat(page.body())
                .doesNotContain(
                        stage.world().main().host().getAuthority(),
                        stage.world().entra().clientId());
    }

    @Test
    void the_root_of_the_admin_port_is_the_operations_page(Stage stage) {
        assertThat(admin(stage, "/").body())
                .contains("<title>Operations", "workspace main", "audit sink file", "audit.spooled_bytes");
    }

    private static JsonNode dependencyOf(JsonNode checks, String what) {
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> check.path("what").asText().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode dependency(Stage stage, String what) {
        return dependencyOf(admin(stage, "/dependencies").json().path("checks"), what);
    }

    private RawHttp.Answer admin(Stage stage, String path) {
        return http.send("GET", stage.connector().admin().resolve(path), NOTHING, Map.of());
    }
}
