package io.aiconnectors.databricks.adapter.facts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Schemas that cannot be held against anything, by mistake or on purpose.
final class UnusableSchemaTest {
    private static final ArgumentFit UNUSABLE = new ArgumentFit.SchemaUnusable();

    private final JsonArgumentSchemas schemas = new JsonArgumentSchemas();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"strin\"}",
                "{\"type\":7}",
                "{\"required\":\"query\"}",
                "{\"properties\":[]}",
                "{\"properties\":{\"query\":{\"maxLength\":-1}}}",
                "{\"properties\":{\"query\":{\"pattern\":\"[\"}}}",
                "{\"patternProperties\":{\"(\":{}}}",
                "{\"$ref\":\"#/$defs/nowhere\"}",
                "{\"properties\":{\"a\":{\"$ref\":\"#/$defs/nowhere\"}}}",
                "{\"$ref\":7}",
                "{\"$schema\":\"https://example.com/dialect\"}",
                "{\"$schema\":7}",
                "{\"$schema\":\"https://json-schema.org/draft/2077-01/schema\"}",
                "{\"$ref\":\"https://example.com/schema.json\"}",
                "{\"$ref\":\"file:///etc/passwd\"}",
                "{\"$ref\":\"classpath:logback.xml\"}",
                "{\"$ref\":\"https://json-schema.org/unknown\"}",
                "{\"$ref\":\"#\"}",
                "{\"allOf\":[{\"$ref\":\"#\"}]}",
                "{\"a\":1,\"a\":2}",
                "{\"type\":\"object\"} {}",
                "{",
                "[]",
                "7",
                "\"object\""
            })
    void what_is_no_usable_schema_is_said_to_be_none(String schema) {
        assertThat(check(schema, "{\"a\":{\"a\":1}}")).isEqualTo(UNUSABLE);
        assertThat(check(schema, "{\"a\":{\"a\":1}}")).isEqualTo(UNUSABLE);
    }

    @Test
    void a_schema_is_never_fetched() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();

            assertThat(check("{\"$ref\":\"" + address + "/schema\"}", "{}")).isEqualTo(UNUSABLE);
            assertThat(check("{\"$schema\":\"" + address + "/schema\"}", "{}")).isEqualTo(UNUSABLE);
            assertThat(check("{\"$id\":\"" + address + "/a\",\"$ref\":\"b\"}", "{}"))
                    .isEqualTo(UNUSABLE);
            assertThat(check("{\"$ref\":\"" + address + "/json-schema.org/\"}", "{}"))
                    .isEqualTo(UNUSABLE);
            assertThat(check("{\"$ref\":\"" + address + "/x://json-schema.org/\"}", "{}"))
                    .isEqualTo(UNUSABLE);
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_schema_that_is_too_large_is_not_compiled() {
        var fitting = "{\"description\":\"" + "x".repeat(JsonArgumentSchemas.MAX_SCHEMA - 18) + "\"}";
        assertThat(fitting).hasSize(JsonArgumentSchemas.MAX_SCHEMA);

        assertThat(check(fitting, "{}")).isEqualTo(new ArgumentFit.Fits());
        assertThat(check(fitting + " ", "{}")).isEqualTo(UNUSABLE);
    }

    @Test
    void a_schema_that_nests_too_deep_is_not_compiled() {
        assertThat(check("{\"not\":".repeat(5_000) + "{}" + "}".repeat(5_000), "{}"))
                .isEqualTo(UNUSABLE);
    }

    @Test
    void a_pattern_that_would_take_for_ever_is_given_up() {
        var schema = "{\"properties\":{\"a\":{\"pattern\":\"^(.*a){25}$\"},\"b\":{\"pattern\":\"^(a|aa)+$\"}}}";

        assertThat(check(schema, "{\"a\":\"" + "a".repeat(60) + "!\"}")).isEqualTo(UNUSABLE);
        assertThat(check(schema, "{\"b\":\"" + "a".repeat(100_000) + "!\"}")).isEqualTo(UNUSABLE);
        assertThat(check(schema, "{\"b\":\"aaa\"}")).isEqualTo(new ArgumentFit.Fits());
    }

    @Test
    void references_that_multiply_are_given_up() {
        var definitions = IntStream.range(0, 60)
                .mapToObj(level -> "\"d%1$d\":{\"allOf\":[{\"$ref\":\"#/$defs/d%2$d\"},{\"$ref\":\"#/$defs/d%2$d\"}]}"
                        .formatted(level, level + 1))
                .collect(Collectors.joining(","));

        assertThat(check("{\"$defs\":{" + definitions + ",\"d60\":{}},\"$ref\":\"#/$defs/d0\"}", "{}"))
                .isEqualTo(UNUSABLE);
    }

    private ArgumentFit check(String schema, String arguments) {
        return schemas.check(JsonArgumentSchemasTest.tool(schema), new JsonText(arguments));
    }
}
