package io.aiconnectors.databricks.adapter.facts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.Misfit;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of arguments that do or do not fit, by schemas that can be used.
final class JsonArgumentSchemasTest {
    private static final ArgumentFit FITS = new ArgumentFit.Fits();
    private static final String SCHEMA = """
            {"type":"object","required":["query"],"additionalProperties":false,"properties":{
              "query":{"type":"string","minLength":1},
              "warehouse_id":{"type":"string","pattern":"^[0-9a-f]{8}$"},
              "limit":{"type":"integer","maximum":10},
              "tags":{"type":"array","items":{"type":"string"}}}}""";

    private final JsonArgumentSchemas schemas = new JsonArgumentSchemas();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"q\"}",
                "{\"query\":\"q\",\"warehouse_id\":\"0123abcd\",\"limit\":10,\"tags\":[\"a\"]}",
                "{\"query\":\"q\",\"limit\":2.0}"
            })
    void arguments_fit(String arguments) {
        assertThat(check(SCHEMA, arguments)).isEqualTo(FITS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /query | required",
                "{\"query\":7} | /query | type",
                "{\"query\":\"\"} | /query | minLength",
                "{\"query\":null} | /query | type",
                "{\"query\":\"q\",\"warehouse_id\":\"0123abcd\\n\"} | /warehouse_id | pattern",
                "{\"query\":\"q\",\"limit\":11} | /limit | maximum",
                "{\"query\":\"q\",\"tags\":[\"a\",7]} | /tags/1 | type",
                "{\"query\":\"q\",\"a/b~c\":1} | /a~1b~0c | additionalProperties",
                "{\"query\":\"q\",\"_meta\":{}} | /_meta | additionalProperties",
                "[] | `` | type",
                "7 | `` | type",
                "{\"query\":\"q\",\"query\":\"r\"} | `` | type",
                "{\"query\":\"q\"} {} | `` | type"
            })
    void a_misfit_is_told_by_place_and_keyword(String arguments, String field, String problem) {
        assertThat(check(SCHEMA, arguments)).isEqualTo(misfits(new Misfit(field, problem)));
    }

    @Test
    void every_misfit_is_told_and_nothing_that_was_sent() {
        var fit = check(SCHEMA, "{\"warehouse_id\":\"needle\",\"limit\":\"needle\",\"more\":\"needle\"}");

        assertThat(fit)
                .isEqualTo(misfits(
                        new Misfit("/limit", "type"),
                        new Misfit("/more", "additionalProperties"),
                        new Misfit("/query", "required"),
                        new Misfit("/warehouse_id", "pattern")));
        assertThat(fit.toString()).doesNotContain("needle");
    }

    @Test
    void no_more_than_twenty_misfits_are_told() {
        var tags = IntStream.range(0, 500).mapToObj(Integer::toString).collect(Collectors.joining(","));

        assertThat(check(SCHEMA, "{\"query\":\"q\",\"tags\":[" + tags + "]}"))
                .isInstanceOfSatisfying(
                        ArgumentFit.Misfits.class,
                        misfits -> assertThat(misfits.misfits()).hasSize(ArgumentFit.Misfits.MAX));
    }

    @Test
    void a_name_that_is_too_long_to_tell_is_left_to_what_it_is_in() {
        var name = "x".repeat(300);

        assertThat(check(SCHEMA, "{\"query\":\"q\",\"" + name + "\":1}"))
                .isEqualTo(misfits(new Misfit("", "additionalProperties")));
    }

    @Test
    void a_schema_without_a_dialect_is_of_2020_12() {
        var schema =
                "{\"prefixItems\":[{\"type\":\"integer\"}],\"$defs\":{\"a\":{}},\"dependentRequired\":{\"a\":[\"b\"]}}";

        assertThat(check(schema, "[\"x\"]")).isEqualTo(misfits(new Misfit("/0", "type")));
        assertThat(check(schema, "{\"a\":1}")).isEqualTo(misfits(new Misfit("/a", "dependentRequired")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://json-schema.org/draft-07/schema#,true",
        "http://json-schema.org/draft-07/schema,true",
        "https://json-schema.org/draft/2019-09/schema,true",
        "https://json-schema.org/draft/2020-12/schema,false"
    })
    void a_schema_is_read_in_the_dialect_it_names(String dialect, boolean refused) {
        // A list of schemas as "items" is a tuple before 2020-12, and no schema from then on.
        var schema = "{\"$schema\":\"" + dialect + "\",\"items\":[{\"type\":\"integer\"}]}";

        assertThat(check(schema, "[\"x\"]"))
                .isEqualTo(refused ? misfits(new Misfit("/0", "type")) : new ArgumentFit.SchemaUnusable());
    }

    @Test
    void keywords_that_nobody_knows_say_nothing() {
        assertThat(check("{\"x-order\":1,\"example\":{\"query\":7},\"properties\":{\"query\":{\"x-hint\":[]}}}", "{}"))
                .isEqualTo(FITS);
    }

    @Test
    void a_format_tells_and_does_not_refuse() {
        assertThat(check("{\"properties\":{\"day\":{\"format\":\"date\"}}}", "{\"day\":\"someday\"}"))
                .isEqualTo(FITS);
    }

    @Test
    void a_schema_may_refer_to_its_own_parts() {
        var schema =
                "{\"$id\":\"https://a.example/s\",\"$defs\":{\"id\":{\"type\":\"string\"},\"tree\":{\"properties\":{"
                        + "\"next\":{\"$ref\":\"#/$defs/tree\"},\"id\":{\"$ref\":\"s#/$defs/id\"}}}},\"$ref\":\"#/$defs/tree\"}";

        assertThat(check(schema, "{\"next\":{\"next\":{\"id\":\"a\"}}}")).isEqualTo(FITS);
        assertThat(check(schema, "{\"next\":{\"next\":{\"id\":7}}}"))
                .isEqualTo(misfits(new Misfit("/next/next/id", "type")));
    }

    @Test
    void two_schemas_of_the_same_id_do_not_know_of_each_other() {
        var id =
                "{\"$id\":\"https://a.example/s\",\"$defs\":{\"a\":{\"type\":\"%s\"}},\"properties\":{\"a\":{\"$ref\":\"#/$defs/a\"}}}";

        assertThat(check(id.formatted("string"), "{\"a\":\"x\"}")).isEqualTo(FITS);
        assertThat(check(id.formatted("integer"), "{\"a\":\"x\"}")).isEqualTo(misfits(new Misfit("/a", "type")));
    }

    @Test
    void a_schema_cannot_refer_to_what_another_one_holds() {
        check("{\"$id\":\"https://a.example/secret\",\"type\":\"object\"}", "{}");

        assertThat(check("{\"$ref\":\"https://a.example/secret\"}", "{}")).isEqualTo(new ArgumentFit.SchemaUnusable());
    }

    private ArgumentFit check(String schema, String arguments) {
        return schemas.check(tool(schema), new JsonText(arguments));
    }

    static RemoteTool tool(String schema) {
        return new RemoteTool(
                new UpstreamToolName("execute_sql_read_only"), "", "", new JsonText(schema), JsonText.EMPTY_OBJECT);
    }

    private static ArgumentFit misfits(Misfit... misfits) {
        return new ArgumentFit.Misfits(List.of(misfits));
    }
}
