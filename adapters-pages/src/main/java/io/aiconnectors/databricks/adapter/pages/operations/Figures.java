package io.aiconnectors.databricks.adapter.pages.operations;

import java.util.List;
import java.util.Map;

/// Figures that belong together.
///
/// @param title   what they are about
/// @param nothing what is said when there are none
public record Figures(String title, String nothing, List<Figure> figures) {
    public Figures {
        figures = List.copyOf(figures);
    }

    /// One figure, already in words.
    public record Figure(String name, String value) {}

    Map<String, Object> model() {
        return Map.of(
                "title",
                title,
                "nothing",
                nothing,
                "figures",
                figures.stream()
                        .map(figure -> Map.of("name", figure.name(), "value", figure.value()))
                        .toList());
    }
}
