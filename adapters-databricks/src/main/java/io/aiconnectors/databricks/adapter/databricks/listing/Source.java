package io.aiconnectors.databricks.adapter.databricks.listing;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A listing of Databricks' API.
///
/// @param sizeParameter what the API calls the page size
/// @param maximum       rows that the server gives per page at most
/// @param rows          the field that holds them
/// @param nameField     the field of a row by which the rows of a page are put in order
/// @param row           reads one; empty to leave it out, [UnreadableAnswer] to give the listing up
public record Source<T>(
        Address address,
        String sizeParameter,
        int maximum,
        String rows,
        String nameField,
        Function<Fields, Optional<T>> row) {
    /// By name in any spelling, then by name; whatever has no name comes first and is read first.
    Comparator<JsonNode> order() {
        Function<JsonNode, String> name = row -> row.path(nameField).asText();
        return Comparator.comparing((JsonNode row) -> name.apply(row).toLowerCase(Locale.ROOT))
                .thenComparing(name);
    }
}
