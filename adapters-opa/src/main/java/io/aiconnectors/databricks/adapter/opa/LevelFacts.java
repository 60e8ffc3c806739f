package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Level;
import io.aiconnectors.databricks.domain.screening.Tag;
import java.util.List;

/// One level of a candidate's lineage.
///
/// @param read whether all of its tags are there; without it none is sent, and the policy has to assume the worst
record LevelFacts(String level, boolean read, List<TagFacts> tags) {
    /// A tag as it is assigned; whether it means anything is the policy's to say, so it is sent as it is.
    record TagFacts(String key, String value) {}

    static LevelFacts of(Level level) {
        var name = CandidateFacts.wireName(level.kind());
        return switch (level.labels()) {
            case Labels.Read(var tags) ->
                new LevelFacts(name, true, tags.stream().map(LevelFacts::fact).toList());
            case Labels.Unread _ -> new LevelFacts(name, false, List.of());
        };
    }

    private static TagFacts fact(Tag tag) {
        return new TagFacts(tag.key(), tag.value());
    }
}
