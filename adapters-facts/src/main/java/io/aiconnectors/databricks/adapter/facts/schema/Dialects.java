package io.aiconnectors.databricks.adapter.facts.schema;

import static com.networknt.schema.dialect.Dialects.getDraft201909;
import static com.networknt.schema.dialect.Dialects.getDraft202012;
import static com.networknt.schema.dialect.Dialects.getDraft4;
import static com.networknt.schema.dialect.Dialects.getDraft6;
import static com.networknt.schema.dialect.Dialects.getDraft7;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The dialects of JSON Schema that are understood: 2020-12, which is meant where a schema names none
/// (https://modelcontextprotocol.io/specification/2025-11-25/basic#json-schema-usage), and those before it.
///
/// Nothing but their own descriptions, which come with the validator, is ever loaded.
final class Dialects {
    private static final Pattern HOME = Pattern.compile("https?://json-schema\\.org/.*");

    private final List<Dialect> known = Stream.of(
                    getDraft202012(), getDraft201909(), getDraft7(), getDraft6(), getDraft4())
            .map(Dialects::forgetful)
            .toList();
    private final SchemaRegistry descriptions = registry();

    /// The schema in a registry of its own, or its `$id` would speak to other schemas too.
    ///
    /// @throws RuntimeException if it is none of these dialects, not well-formed, or refers to what it lacks
    Schema schema(JsonNode text) {
        var schema = registry().getSchema(text);
        var dialect = schema.getSchemaContext().getDialect().getId();
        var description = descriptions.getSchema(SchemaLocation.of(dialect));
        if (!Check.of(description, text).isEmpty()) {
            throw new IllegalArgumentException("not a schema");
        }
        schema.initializeValidators();
        return schema;
    }

    private SchemaRegistry registry() {
        var config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(Dialects::pattern)
                .build();
        return SchemaRegistry.withDialects(
                known,
                registry -> registry.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)
                                .allow(iri -> HOME.matcher(iri.toString()).matches())));
    }

    /// The validator keeps every keyword it does not know for good, in one place for all; here it keeps none.
    private static Dialect forgetful(Dialect dialect) {
        return Dialect.builder(dialect)
                .unknownKeywordFactory((keyword, _) -> new AnnotationKeyword(keyword))
                .build();
    }

    private static RegularExpression pattern(String regex) {
        var pattern = Pattern.compile(
                RegularExpressions.replaceLongformCharacterProperties(RegularExpressions.replaceDollarAnchors(regex)));
        return text -> pattern.matcher(new MeteredText(text, Steps.current())).find();
    }
}
