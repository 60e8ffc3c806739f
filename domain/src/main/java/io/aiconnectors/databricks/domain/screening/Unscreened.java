package io.aiconnectors.databricks.domain.screening;

import io.aiconnectors.databricks.domain.page.PageToken;
import java.util.List;

/// What Databricks gave, before the policy has said what of it may be shown. Nothing can write it to an assistant.
public record Unscreened<T>(List<Candidate<T>> candidates, PageToken next) {
    public Unscreened {
        candidates = List.copyOf(candidates);
    }

    /// A single candidate.
    public static <T> Unscreened<T> of(T value, Facts facts) {
        return new Unscreened<>(List.of(new Candidate<>(value, facts)), PageToken.NONE);
    }
}
