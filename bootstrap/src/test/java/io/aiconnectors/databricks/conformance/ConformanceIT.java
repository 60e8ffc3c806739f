package io.aiconnectors.databricks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureCatalogue;
import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureServer;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.system.SharedStage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedStage.class)
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "the conformance suite needs Node.js, which a fast run does without")
class ConformanceIT {
    private static final Path TABLES = Path.of("target", "conformance");

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-28", "2025-11-25"})
    void the_protocol_core_meets_a_revision(String revision) throws IOException, InterruptedException {
        var suite = new ConformanceSuite(Node.prepared(), "expected-failures-" + revision + ".yml");
        try (var server = FixtureServer.start(
                        FixtureServer.settings(),
                        new FixtureCatalogue(),
                        _ -> new Authentication.Authenticated(suite(), Instant.MAX),
                        new SecureRandom(),
                        InstantSource.system());
                var proxy = TokenAddingProxy.before(endpoint(server), () -> "token")) {
            judge(suite.requirements(revision, proxy.url()).recorded(TABLES, "core " + revision));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "server-stateless, 2026-07-28",
        "tools-list, 2026-07-28",
        "caching, 2026-07-28",
        "http-header-validation, 2026-07-28",
        "dns-rebinding-protection, 2026-07-28",
        "server-initialize, 2025-11-25",
        "ping, 2025-11-25",
        "tools-list, 2025-11-25",
        "dns-rebinding-protection, 2025-11-25"
    })
    void the_real_tools_meet_what_applies_to_them(String scenario, String revision, Stage stage)
            throws IOException, InterruptedException {
        var suite = new ConformanceSuite(Node.prepared(), "expected-failures-real-tools.yml");
        try (var proxy = TokenAddingProxy.before(stage.mcp(), () -> stage.bearer(Personas.ADA))) {
            judge(suite.scenario(scenario, revision, proxy.url())
                    .recorded(TABLES, "real tools " + revision + " " + scenario));
        }
    }

    private static void judge(Verdict verdict) {
        assertThat(verdict.exit()).as(verdict.output()).isZero();
        assertThat(verdict.tallies()).as(verdict.output()).isNotEmpty();
        assertThat(verdict.passed()).as(verdict.output()).isPositive();
    }

    private static URI endpoint(FixtureServer server) {
        return URI.create("http://localhost:" + server.port() + "/mcp");
    }

    private static Caller suite() {
        return new Caller(
                new Person(new TenantId("tenant"), new ObjectId("object"), "suite@example.com"),
                new ClientId("conformance"),
                List.of(),
                List.of(),
                Secret.of("token"),
                new SignIn.Direct());
    }
}
