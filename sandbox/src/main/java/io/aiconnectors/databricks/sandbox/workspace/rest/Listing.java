package io.aiconnectors.databricks.sandbox.workspace.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Pages through a collection the way Databricks does: a page is cut first and then filtered by what the person may
/// see,
/// so pages may be short or empty and still carry a token; a collection without entries is the bare object `{}`.
///
/// @param key the name of the array in the answer
/// @param nameOf what the page token names
/// @param show the entry as this person sees it; empty if not at all
record Listing<T>(
        PageHabits habits,
        PageSize size,
        String key,
        Function<T, String> nameOf,
        Function<T, Optional<ObjectNode>> show) {
    Response answer(Visit visit, List<T> all) {
        var token = PageToken.of(visit);
        int size = size().of(visit, all.size());
        var json = Json.object();
        if (size != PageSize.UNPAGINATED
                && !token.emptyGiven()
                && habits.isEmptyBefore(token.page())
                && !all.isEmpty()) {
            return Response.json(
                    200,
                    json.put(
                            "next_page_token",
                            new PageToken(token.position(), token.page(), true, token.last(), token.binding()).text()));
        }
        int start = Math.min(token.position(), all.size());
        int end = (int) Math.min((long) start + size, all.size());
        var entries = all.subList(start, end).stream()
                .map(show)
                .flatMap(Optional::stream)
                .toList();
        if (!entries.isEmpty()) {
            json.putArray(key).addAll(entries);
        }
        if (end < all.size()) {
            var last = nameOf.apply(all.get(end - 1));
            json.put("next_page_token", new PageToken(end, token.page() + 1, false, last, token.binding()).text());
        }
        return Response.json(200, json);
    }
}
