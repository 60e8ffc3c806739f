package io.aiconnectors.databricks.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.requirements.FeatureRun.Outcome;
import io.aiconnectors.databricks.requirements.FeatureRun.Scenario;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.system.SharedStage;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every requirement of the users, on the sandbox.
@ExtendWith(SharedStage.class)
class DatabricksAccessIT {
    @TestFactory
    Stream<DynamicTest> every_scenario_holds_in_the_sandbox(Stage stage) {
        var scenarios = FeatureRun.in(new Surroundings.Sandbox(stage), FeatureRun.EVERYTHING);

        assertThat(scenarios).isNotEmpty().extracting(Scenario::outcome).doesNotContain(Outcome.SKIPPED);
        return scenarios.stream().map(Scenario::asTest);
    }

    /// What `./connector bdd` does elsewhere, with an address and a token and nothing else.
    @Test
    void an_address_and_a_token_are_enough_for_what_needs_no_sandbox(Stage stage) {
        var live = new Surroundings.Live(stage.mcp(), Secret.of(stage.bearer(Personas.ADA)));

        var scenarios = FeatureRun.in(live, FeatureRun.ANYWHERE);

        assertThat(scenarios).extracting(Scenario::outcome).contains(Outcome.MET, Outcome.SKIPPED);
        assertThat(scenarios)
                .filteredOn(scenario -> scenario.outcome() == Outcome.NOT_MET)
                .isEmpty();
    }

    @Test
    void an_endpoint_that_is_not_there_meets_nothing() {
        var nowhere = new Surroundings.Live(URI.create("http://127.0.0.1:9/mcp"), Secret.of("no-token"));

        assertThat(FeatureRun.in(nowhere, "@REQ-ID-1 or @REQ-TOOL-1"))
                .filteredOn(scenario -> scenario.outcome() != Outcome.SKIPPED)
                .hasSize(3)
                .allMatch(scenario -> scenario.outcome() == Outcome.NOT_MET);
    }
}
