package io.aiconnectors.databricks.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.requirements.FeatureRun.Outcome;
import io.aiconnectors.databricks.requirements.FeatureRun.Scenario;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The requirements on an endpoint that serves people, as the person whose token it is; run by `./connector bdd`.
@EnabledIfEnvironmentVariable(
        named = LiveEndpointIT.URL,
        matches = ".+",
        disabledReason = "no live endpoint is named; DatabricksAccessIT asks the sandbox the same")
class LiveEndpointIT {
    static final String URL = "CONNECTOR_BDD_URL";
    private static final Path REPORT = Path.of("target", "bdd.txt");

    @TestFactory
    Stream<DynamicTest> every_scenario_holds_that_needs_no_sandbox() throws IOException {
        var live =
                new Surroundings.Live(URI.create(System.getenv(URL)), Secret.of(System.getenv("CONNECTOR_BDD_TOKEN")));

        var scenarios = FeatureRun.in(live, FeatureRun.ANYWHERE);

        Files.write(REPORT, scenarios.stream().map(Scenario::toString).toList());
        assertThat(scenarios).extracting(Scenario::outcome).contains(Outcome.MET);
        return scenarios.stream().map(Scenario::asTest);
    }
}
