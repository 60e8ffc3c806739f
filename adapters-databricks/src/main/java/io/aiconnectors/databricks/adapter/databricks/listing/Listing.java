package io.aiconnectors.databricks.adapter.databricks.listing;

import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.http.Lane;
import io.aiconnectors.databricks.adapter.databricks.http.Request;
import io.aiconnectors.databricks.adapter.databricks.http.WorkspaceHttp;
import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import io.aiconnectors.databricks.adapter.databricks.json.Reading;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.Paged;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.upstream.Upstream.Answer;
import io.aiconnectors.databricks.domain.upstream.Upstream.Failed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads a slice of a listing. A page may be empty and still not be the last one, so empty pages are walked over;
/// after [#MAX_PAGES] of them the slice is empty and says where to go on. A listing that goes in circles is no answer.
///
/// Upstream promises no order, so each of its pages is put in order here: the same rows are then left out when a page
/// is
/// asked for again.
///
/// See https://docs.databricks.com/api/workspace/tables/list (max_results, page_token)
public final class Listing {
    static final int MAX_PAGES = 20;

    private final WorkspaceHttp http;

    public Listing(WorkspaceHttp http) {
        this.http = http;
    }

    public <T> Upstream<Slice<T>> read(Authorized<? extends Paged> call, Workspace at, Source<T> source) {
        var page = call.intent().page();
        var limit = Math.min(page.limit(), call.obligations().pageLimit());
        if (page.from().isNone()) {
            return walked(call, at, source, Position.first(Math.min(limit, source.maximum())), limit);
        }
        return Position.parse(page.from())
                .map(position -> walked(call, at, source, position, limit))
                .orElseGet(() -> Upstream.failed(Kind.REJECTED));
    }

    private <T> Upstream<Slice<T>> walked(
            Authorized<?> call, Workspace at, Source<T> source, Position from, int limit) {
        var deadline = http.deadline(Lane.DISCOVERY);
        var seen = new HashSet<String>();
        var position = from;
        for (var hop = 0; hop < MAX_PAGES; hop++) {
            var here = position;
            seen.add(here.page());
            var slice = http.ask(call, at, Request.get(Lane.DISCOVERY, address(source, here)), deadline)
                    .then(answer -> Reading.of(answer, fields -> slice(fields, source, here, limit)));
            switch (slice) {
                case Failed<Part<T>>(var fault) -> {
                    return Upstream.failed(fault);
                }
                case Answer<Part<T>>(var part) -> {
                    if (part.end() == End.PAGE
                            && (seen.contains(part.next().page())
                                    || here.trail().meets(part.next().page()))) {
                        return Upstream.failed(Kind.UNREADABLE);
                    }
                    if (part.isWorthGiving()) {
                        return Upstream.answer(part.slice());
                    }
                    position = part.next();
                }
            }
        }
        return Upstream.answer(new Slice<>(List.of(), position.given()));
    }

    private static Address address(Source<?> source, Position position) {
        var sized = source.address().with(source.sizeParameter(), position.size());
        return position.page().isEmpty() ? sized : sized.with("page_token", position.page());
    }

    private static <T> Part<T> slice(Fields answer, Source<T> source, Position here, int limit) {
        var rows = answer.rows(source.rows()).stream().sorted(source.order()).toList();
        var next = answer.textIfAny("next_page_token").orElse("");
        var items = new ArrayList<T>();
        for (var index = here.skip(); index < rows.size(); index++) {
            if (items.size() == limit) {
                return new Part<>(items, here.afterRows(index), End.LIMIT);
            }
            source.row().apply(Fields.of(rows.get(index))).ifPresent(items::add);
        }
        return new Part<>(items, here.atPage(next), next.isEmpty() ? End.LISTING : End.PAGE);
    }

    /// What a part ends at.
    private enum End {
        LIMIT,
        PAGE,
        LISTING
    }

    private record Part<T>(List<T> items, Position next, End end) {
        boolean isWorthGiving() {
            return end != End.PAGE || !items.isEmpty();
        }

        Slice<T> slice() {
            return new Slice<>(items, end == End.LISTING ? PageToken.NONE : next.given());
        }
    }
}
