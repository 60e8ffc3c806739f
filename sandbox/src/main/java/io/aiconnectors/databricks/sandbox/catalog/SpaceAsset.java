package io.aiconnectors.databricks.sandbox.catalog;

import java.util.List;

/// A Genie space with the questions it can answer.
public record SpaceAsset(
        String id,
        String title,
        String description,
        String warehouseId,
        List<CuratedQuestion> questions,
        List<Tag> tags) {
    public SpaceAsset {
        questions = List.copyOf(questions);
        tags = List.copyOf(tags);
    }
}
