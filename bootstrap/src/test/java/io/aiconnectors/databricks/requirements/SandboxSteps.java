package io.aiconnectors.databricks.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.http.RecordedRequest;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.sandbox.workspace.KnownErrors;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.stream.Stream;

/// What the requirements say of the world around the connector, which only the sandbox lets one see and change.
public final class SandboxSteps {
    private static final ObjectMapper JSON = new ObjectMapper();

    private int recordedBefore;

    @Before("@sandbox")
    public void nothingHasHappenedYet() {
        recordedBefore = stage().audited().size();
        standIns().forEach(standIn -> standIn.requests().clear());
    }

    @After("@sandbox")
    public void allIsWellAgain() {
        stage().world().main().faults().clear();
    }

    @Given("Databricks fails at the next statement")
    public void failsAtTheNextStatement() {
        fails(".*/mcp/sql");
        standIns().forEach(standIn -> standIn.requests().clear());
    }

    @Given("Databricks fails at the next listing of warehouses")
    public void failsAtTheNextListing() {
        fails(".*/sql/warehouses");
    }

    @Then("Databricks was asked nothing")
    public void askedNothing() {
        assertThat(asked()).isEmpty();
    }

    @Then("Databricks was asked once")
    public void askedOnce() {
        assertThat(asked()).hasSize(1);
    }

    @Then("nothing was written")
    public void nothingWritten() {
        assertThat(stage().world().main().writes()).isEmpty();
    }

    @Then("the audit has the call of {string} by {} as {string}, with the decision and its policy")
    public void auditHas(String tool, String person, String outcome) {
        var who = Surroundings.Sandbox.person(person);
        assertThat(recorded())
                .filteredOn(line -> line.path("phase").asText().equals("closed"))
                .singleElement()
                .satisfies(closing -> {
                    assertThat(closing.path("tool").asText()).isEqualTo(tool);
                    assertThat(closing.path("outcome").asText()).isEqualTo(outcome);
                    assertThat(closing.at("/person/oid").asText()).isEqualTo(who.oid());
                    assertThat(closing.path("decision_id").asText()).isNotEmpty();
                    assertThat(closing.path("policy_revision").asText()).isNotEmpty();
                });
    }

    @Then("the audit says nothing of {string}")
    public void auditSaysNothingOf(String word) {
        assertThat(recorded()).isNotEmpty().noneMatch(line -> line.toString().contains(word));
    }

    private static void fails(String path) {
        stage().world()
                .main()
                .faults()
                .add(FaultRule.on(path, KnownErrors.TEMPORARILY_UNAVAILABLE.fault())
                        .times(1));
    }

    private List<JsonNode> recorded() {
        return stage().audited().stream()
                .skip(recordedBefore)
                .map(SandboxSteps::parsed)
                .filter(line -> line.path("kind").asText().equals("call"))
                .toList();
    }

    private static List<RecordedRequest> asked() {
        return standIns().flatMap(standIn -> standIn.requests().all().stream()).toList();
    }

    private static Stream<StandIn> standIns() {
        var world = stage().world();
        return Stream.of(world.main().standIn(), world.research().standIn());
    }

    private static Stage stage() {
        return Surroundings.HERE.get().stage();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(line, malformed);
        }
    }
}
