package io.aiconnectors.databricks.adapter.opa;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.opa.process.RealOpa;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas of the policy's input say exactly what this adapter sends, so that a policy that reads a field of
/// another name does not compile.
///
/// With the system property `policies.schemas.write` the files are written instead of compared.
class InputSchemasTest {
    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("call", "Question: may this caller do exactly this?", CallQuestion.class),
                Arguments.of("screen", "Question: which of these candidates may the caller see?", ScreenQuestion.class),
                Arguments.of(
                        "tools", "Question: which of the connector's tools may the caller see?", ToolsQuestion.class),
                Arguments.of("limits", "Question: how many calls may be made?", LimitsQuestion.class),
                Arguments.of("statement", "Facts of a text that may be run as SQL", SqlFacts.class));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void the_schema_in_the_policies_is_that_of_the_records(String name, String title, Class<? extends Record> record)
            throws IOException {
        var file = RealOpa.root().resolve("policies/schemas/input/" + name + ".json");
        var generated = RecordSchema.document(title, record);

        if (Boolean.getBoolean("policies.schemas.write")) {
            Files.writeString(file, generated);
        }

        assertThat(file).as("""
                        %s differs from the records of adapters-opa. Do not edit it: change the records, then run
                          mvn test -pl adapters-opa -am -Dtest=InputSchemasTest -Dpolicies.schemas.write=true \
                            -Dsurefire.failIfNoSpecifiedTests=false
                        and commit the file with them.""", file.getFileName()).content().isEqualTo(generated);
    }
}
