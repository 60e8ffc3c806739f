package io.aiconnectors.databricks.system.leak;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.generated.CatalogueGenerator.Generated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A tool and its arguments.
///
/// @param arguments `limit` is a number, everything else a text
/// @param shows     the names that all pages of the answer together have to show
record Question(String tool, Map<String, String> arguments, Set<String> shows) {
    private static final String FULL_NAME = "full_name";
    private static final Map<String, String> SOME = Map.of("limit", "20");

    static Question catalogs(Set<String> open) {
        return new Question("list_catalogs", SOME, open);
    }

    static Question spaces(Set<String> open) {
        return new Question("list_genie_spaces", SOME, open);
    }

    /// Everything that can be asked about what is in a catalogue, hidden or open.
    static List<Question> within(Generated generated) {
        var questions = new ArrayList<Question>();
        generated.catalogue().catalogs().forEach(catalog -> questions.addAll(within(catalog, generated.open())));
        generated.catalogue().spaces().stream()
                .filter(space -> generated.hidden().contains(space.id()))
                .map(space -> new Question("list_genie_tools", Map.of("genie_space_id", space.id()), Set.of()))
                .forEach(questions::add);
        return questions;
    }

    /// The same question about a table that nobody has ever made.
    Question absentTwin() {
        var asked = arguments.getOrDefault(FULL_NAME, "");
        var absent = asked.substring(0, asked.lastIndexOf('.') + 1) + "tab_absent_z";
        return new Question(tool, Map.of(FULL_NAME, absent), Set.of());
    }

    /// The next page of the same question.
    Question from(String cursor) {
        var more = new LinkedHashMap<>(arguments);
        more.put("cursor", cursor);
        return new Question(tool, more, shows);
    }

    /// The table that is asked about; empty if none is.
    String table() {
        var asked = arguments.getOrDefault(FULL_NAME, "");
        return asked.substring(asked.lastIndexOf('.') + 1);
    }

    private static List<Question> within(CatalogAsset catalog, Set<String> open) {
        var name = catalog.name();
        var tables = catalog.schemas().stream().flatMap(schema -> schema.tables().stream());
        var questions = new ArrayList<>(List.of(
                new Question(
                        "list_schemas",
                        Map.of("catalog_name", name),
                        shown(catalog.schemas().stream().map(SchemaAsset::name), open)),
                new Question(
                        "search_tables",
                        Map.of("catalog_name", name, "name_pattern", "*"),
                        shown(tables.map(TableAsset::name), open))));
        catalog.schemas().forEach(schema -> questions.addAll(within(name, schema, open)));
        return questions;
    }

    private static List<Question> within(String catalog, SchemaAsset schema, Set<String> open) {
        var questions = new ArrayList<>(List.of(new Question(
                "list_tables",
                Map.of("catalog_name", catalog, "schema_name", schema.name(), "limit", "2"),
                shown(schema.tables().stream().map(TableAsset::name), open))));
        for (var table : schema.tables()) {
            questions.add(new Question(
                    "get_table",
                    Map.of(FULL_NAME, String.join(".", catalog, schema.name(), table.name())),
                    shown(table.columns().stream().map(ColumnAsset::name), open)));
        }
        return questions;
    }

    private static Set<String> shown(Stream<String> names, Set<String> open) {
        return names.filter(open::contains).collect(Collectors.toSet());
    }
}
