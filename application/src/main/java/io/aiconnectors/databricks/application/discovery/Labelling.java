package io.aiconnectors.databricks.application.discovery;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Level;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts the labels of each level of its lineage beside everything found, and says when labels cannot be had at all.
public final class Labelling {
    private static final Labels MISSING = new Labels.Unread(Fault.of(Fault.Kind.UNREADABLE));

    private final Classifications classifications;

    public Labelling(Classifications classifications) {
        this.classifications = classifications;
    }

    /// Labels the one object that a call is about.
    ///
    /// An object without readable labels is left for the policy to hide, so that it looks like one that does not
    /// exist. Only when upstream failed on every level is that said, for then nothing can be told of any object.
    public <S extends Securable> Upstream<Unscreened<S>> target(Authorized<?> call, Workspace at, S object) {
        var chain = chains(call, at, List.of(object)).getFirst();
        var faults = faultsOf(chain);
        if (!faults.isEmpty() && faults.stream().noneMatch(Fault::concernsTheObject)) {
            return unavailable(faults);
        }
        return Upstream.answer(Unscreened.of(object, new Facts.Labelled(object.kind(), chain)));
    }

    /// Labels a page of things found.
    ///
    /// If upstream failed for every one of them, the page is not an empty page but a fault. So is a whole listing
    /// of which not one tag may be read. On a page among others such objects are hidden, or the rest could not be
    /// reached.
    public <T> Upstream<Unscreened<T>> page(
            Authorized<?> call, Workspace at, Slice<T> found, Function<T, Securable> nameOf) {
        var names = found.items().stream().map(nameOf).toList();
        var chains = chains(call, at, names);
        var whole = isWhole(call, found);
        if (!names.isEmpty() && chains.stream().allMatch(chain -> isDark(chain, whole))) {
            return unavailable(chains.stream()
                    .flatMap(chain -> faultsOf(List.of(chain.getLast())).stream())
                    .toList());
        }
        var candidates = new ArrayList<Candidate<T>>();
        for (int i = 0; i < names.size(); i++) {
            candidates.add(new Candidate<>(
                    found.items().get(i), new Facts.Labelled(names.get(i).kind(), chains.get(i))));
        }
        return Upstream.answer(new Unscreened<>(candidates, found.next()));
    }

    private List<List<Level>> chains(Authorized<?> call, Workspace at, List<? extends Securable> objects) {
        var wanted = List.copyOf(objects.stream()
                .flatMap(object -> object.lineage().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        var read = classifications.labels(call, at, wanted);
        var labels = new HashMap<Securable, Labels>();
        for (int i = 0; i < Math.min(wanted.size(), read.size()); i++) {
            labels.put(wanted.get(i), read.get(i));
        }
        return objects.stream()
                .map(object -> object.lineage().stream()
                        .map(level -> new Level(level.kind(), labels.getOrDefault(level, MISSING)))
                        .toList())
                .toList();
    }

    /// Whether this page is all there is to the listing.
    private static boolean isWhole(Authorized<?> call, Slice<?> found) {
        return found.next().isNone()
                && switch (call.intent()) {
                    case Intent.Paged paged -> paged.page().from().isNone();
                    case Intent.GetTable _,
                            Intent.ListGenieTools _,
                            Intent.PrepareGenieCall _,
                            Intent.CallGenieTool _,
                            Intent.ListSqlTools _,
                            Intent.PrepareSqlCall _,
                            Intent.CallSqlTool _ -> true;
                };
    }

    /// Nothing can be said of this one: its own labels are unread for a reason that is not its own or, in a whole
    /// listing, no level of it is readable.
    private static boolean isDark(List<Level> chain, boolean whole) {
        return switch (chain.getLast().labels()) {
            case Labels.Read _ -> false;
            case Labels.Unread(var fault) ->
                !fault.concernsTheObject() || (whole && !faultsOf(chain).isEmpty());
        };
    }

    /// The fault of every level; empty unless every level has one.
    private static List<Fault> faultsOf(List<Level> chain) {
        var faults = new ArrayList<Fault>();
        for (var level : chain) {
            switch (level.labels()) {
                case Labels.Read _ -> {
                    return List.of();
                }
                case Labels.Unread(var fault) -> faults.add(fault);
            }
        }
        return faults;
    }

    /// Trouble with the caller's identity is passed on as what it is: it has a cure that the caller can be told.
    private static <T> Upstream<T> unavailable(List<Fault> faults) {
        return Upstream.failed(faults.stream()
                .filter(Fault::concernsTheCaller)
                .findFirst()
                .orElseGet(() -> new Fault(
                        Fault.Kind.CLASSIFICATION_UNAVAILABLE,
                        faults.stream()
                                .map(Fault::retryAfter)
                                .max(Comparator.naturalOrder())
                                .orElse(Duration.ZERO),
                        faults.getFirst().requestId())));
    }
}
