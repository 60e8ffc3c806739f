package io.aiconnectors.databricks.adapter.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.fixture.Docs;
import io.aiconnectors.databricks.adapter.audit.fixture.Lines;
import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedSchemaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PLACE = List.of("schema_version", "chain", "sequence", "previous");

    static List<AuditLine> everyKind() {
        return List.of(
                Lines.opened("e"),
                Lines.closed("e"),
                Lines.security("s", SecurityEvent.Kind.SIGNED_IN, Lines.AT, ""),
                Lines.service("v", "service_started", Lines.AT, Map.of("version", "1.0.0")),
                Lines.checkpoint("c", Lines.AT, "aGVhZA.Ym9keQ.c2ln"));
    }

    @Test
    void there_is_a_sample_of_every_kind() {
        assertThat(everyKind().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(AuditLine.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_kind_of_record_is_of_the_schema(AuditLine line) throws IOException {
        assertThat(schema().validate(JSON.readTree(chained(line)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void a_record_has_the_fields_that_the_schema_names_and_no_other(AuditLine line) throws IOException {
        var written = Arrays.stream(line.getClass().getRecordComponents())
                .map(component -> PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName()));

        assertThat(definition(line)
                        .path("properties")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        // It stands in records that were shortened, and in no other.
                        .filter(name -> !name.equals("truncated")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(PLACE.stream(), written).toList());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void the_schema_takes_no_field_that_it_does_not_name(AuditLine line) throws IOException {
        var more = chained(line).replaceFirst("\"kind\"", "\"unheard_of\":1,\"kind\"");

        assertThat(schema().validate(JSON.readTree(more))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void the_schema_takes_no_record_without_its_place_in_a_chain(AuditLine line) throws IOException {
        assertThat(schema().validate(JSON.readTree(line.json()))).isNotEmpty();
    }

    private static String chained(AuditLine line) {
        return ChainHead.start("0".repeat(32)).next(line.json()).line();
    }

    private static JsonNode definition(AuditLine line) throws IOException {
        var written = JSON.readTree(line.json());
        return JSON.readTree(Docs.read("event.schema.json"))
                .path("$defs")
                .valueStream()
                .filter(definition -> Stream.of("kind", "phase")
                        .allMatch(field -> definition
                                .path("properties")
                                .path(field)
                                .path("const")
                                .asText()
                                .equals(written.path(field).asText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the schema does not know " + written));
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Docs.read("event.schema.json"));
    }
}
