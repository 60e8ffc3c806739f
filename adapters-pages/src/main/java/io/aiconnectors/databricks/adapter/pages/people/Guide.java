package io.aiconnectors.databricks.adapter.pages.people;

import java.util.List;
import java.util.Map;

/// How to connect one assistant.
///
/// @param id    of its page in `docs/clients`, without `.md`
/// @param name  as its makers write it
/// @param where on what it runs
record Guide(String id, String name, String where, List<Step> steps) {
    Guide {
        steps = List.copyOf(steps);
    }

    /// One thing to do.
    ///
    /// @param text what, with `*names on the screen*` and `` `things to type` `` marked
    /// @param copy what to paste; empty when nothing is
    record Step(String text, String copy) {
        static Step of(String text) {
            return new Step(text, "");
        }

        Map<String, Object> model() {
            return Map.of("words", Words.of(text), "copy", copy);
        }
    }

    Map<String, Object> model() {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "where",
                where,
                "steps",
                steps.stream().map(Step::model).toList());
    }
}
