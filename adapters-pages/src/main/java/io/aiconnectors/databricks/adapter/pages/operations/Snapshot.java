package io.aiconnectors.databricks.adapter.pages.operations;

import java.util.List;
import java.util.Map;

/// How the connector is doing at a moment.
///
/// @param stopping     whether it was told to stop
/// @param about        what is running
/// @param ourselves    what has to be in order for calls to be answered
/// @param dependencies whom calls need, as far as it was seen
public record Snapshot(
        boolean stopping,
        List<Figures.Figure> about,
        List<Standing> ourselves,
        List<Standing> dependencies,
        List<Figures> figures) {
    public Snapshot {
        about = List.copyOf(about);
        ourselves = List.copyOf(ourselves);
        dependencies = List.copyOf(dependencies);
        figures = List.copyOf(figures);
    }

    Map<String, Object> model() {
        return Map.of(
                "state",
                state(),
                "troubled",
                dependencies.stream().anyMatch(Standing::isFailing),
                "about",
                about.stream()
                        .map(fact -> Map.of("name", fact.name(), "value", fact.value()))
                        .toList(),
                "ourselves",
                ourselves.stream().map(Standing::model).toList(),
                "dependencies",
                dependencies.stream().map(Standing::model).toList(),
                "groups",
                figures.stream().map(Figures::model).toList());
    }

    private String state() {
        if (stopping) {
            return "stopping";
        }
        return ourselves.stream().anyMatch(Standing::isFailing) ? "unready" : "ready";
    }
}
