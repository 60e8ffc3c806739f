package io.aiconnectors.databricks.adapter.databricks.listing;

import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import java.util.Optional;
import java.util.function.Function;

/// A listing of Databricks' API.
///
/// @param sizeParameter what the API calls the page size
/// @param maximum       rows that the server gives per page at most
/// @param rows          the field that holds them
/// @param row           reads one; empty to leave it out, [UnreadableAnswer] to give the listing up
public record Source<T>(
        Address address, String sizeParameter, int maximum, String rows, Function<Fields, Optional<T>> row) {}
