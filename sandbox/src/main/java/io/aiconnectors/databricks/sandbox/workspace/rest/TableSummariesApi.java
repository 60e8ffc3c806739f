package io.aiconnectors.databricks.sandbox.workspace.rest;

import io.aiconnectors.databricks.sandbox.catalog.access.Visibility;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.workspace.visit.ApiRefusal;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;
import java.util.Optional;
import java.util.regex.Pattern;

/// `GET /api/2.1/unity-catalog/table-summaries`: names of one catalog's tables by SQL LIKE patterns.
///
/// Patterns fit without case, because Unity Catalog keeps names in lower case; `\` makes the next character plain. Only
/// tables with `SELECT` count, `BROWSE` does not. Each page is cut after matching and before the person's grants.
final class TableSummariesApi {
    private final PageHabits habits;

    TableSummariesApi(PageHabits habits) {
        this.habits = habits;
    }

    Response list(Visit visit) {
        var name = visit.required("catalog_name");
        var catalog = visit.catalogue().catalog(name).orElseThrow(() -> ApiRefusal.doesNotExist("Catalog", name));
        if (visit.sight().catalog(catalog.name()) != Visibility.FULL) {
            throw ApiRefusal.missing("USE CATALOG", "Catalog", catalog.name());
        }
        var schemas = visit.optional("schema_name_pattern").map(TableSummariesApi::like);
        var tables = visit.optional("table_name_pattern").map(TableSummariesApi::like);
        var matching = catalog.schemas().stream()
                .filter(schema -> fits(schemas, schema.name()))
                .flatMap(schema -> schema.tables().stream()
                        .filter(table -> fits(tables, table.name()))
                        .map(table -> new TableJson(catalog.name(), schema.name(), table)))
                .toList();
        var size = new PageSize("max_results", 10_000, 10_000, 10_000);
        return new Listing<TableJson>(
                        habits,
                        size,
                        "tables",
                        TableJson::fullName,
                        table -> visit.sight()
                                                .table(
                                                        table.catalog(),
                                                        table.schema(),
                                                        table.table().name())
                                        == Visibility.FULL
                                ? Optional.of(table.summary())
                                : Optional.empty())
                .answer(visit, matching);
    }

    private static boolean fits(Optional<Pattern> pattern, String name) {
        return pattern.map(like -> like.matcher(name).matches()).orElse(true);
    }

    static Pattern like(String pattern) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == '\\' && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
            } else if (letter == '%') {
                regex.append(".*");
            } else if (letter == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(Character.toString(letter)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
