package io.aiconnectors.databricks.system.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.generated.CatalogueGenerator;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.system.OwnStage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/// The claim of the product as a property: whatever is tagged Strictly Confidential, lies below it, or has unreadable
/// tags, does not reach an assistant by name, and whatever is not, does.
///
/// The top of every generated catalogue is listed; of everything below, a few questions about each are drawn. Names are
/// unique over all of them, so what the connector remembers of one says nothing about another. Many people take turns,
/// for one alone would meet the rate limits.
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "ten thousand catalogues take minutes, which a fast run does not have")
class NothingTaggedLeaksIT {
    private static final long SEED = 20_261_123L;
    private static final int CATALOGUES = 10_000;
    private static final int SIDE_BY_SIDE = 40;
    private static final int QUESTIONS_EACH = 2;
    private static final int PEOPLE = 120;

    @Test
    void no_name_that_must_be_hidden_is_in_any_byte_of_any_answer(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", Long.toString(SEED));
        var chance = new SplittableRandom(SEED);
        var generator = new CatalogueGenerator(chance.split(), "member");
        var people = people();
        var tenant = TenantSettings.usual(InstantSource.system()).personas(people);
        var first = Speech.LEGACY;
        int shown = 0;
        int hidden = 0;
        try (var stage = OwnStage.with(tenant);
                var interrogation = new Interrogation(stage.mcp())) {
            for (int round = 0; round < CATALOGUES / SIDE_BY_SIDE; round++) {
                var served = Neighbourhood.of(
                        Stream.generate(generator::next).limit(SIDE_BY_SIDE).toList(), people);
                stage.world().main().serve(served.catalogue());
                var bearer = stage.bearer(people.get(round % PEOPLE));
                first = first.other();

                shown += interrogation.ask(served.overview(), served.hidden(), bearer, first);
                shown += interrogation.ask(served.samples(chance, QUESTIONS_EACH), served.hidden(), bearer, first);

                hidden += served.hidden().size();
                assertThat(interrogation.findings())
                        .as("seed %d, round %d", SEED, round)
                        .isEmpty();
            }
        }
        reporter.publishEntry(Map.of("names shown", Integer.toString(shown), "names hidden", Integer.toString(hidden)));
        assertThat(shown).isGreaterThan(CATALOGUES);
        assertThat(hidden).isGreaterThan(CATALOGUES);
    }

    private static List<Persona> people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj("%04d"::formatted)
                .map(number -> new Persona(
                        "person" + number,
                        "Person " + number,
                        "person" + number + "@contoso.example",
                        "a0a0a0a0-1111-4aaa-8aaa-00000000" + number,
                        List.of(Personas.EMPLOYEES),
                        Persona.Standing.READY))
                .toList();
    }
}
