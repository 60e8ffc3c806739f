package io.aiconnectors.databricks.bootstrap.settings;

import java.util.List;

/// What came of reading the settings: all of them, or everything that is wrong with them at once.
public sealed interface Reading {
    record Complete(Settings settings) implements Reading {}

    record Faulty(List<Problem> problems) implements Reading {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
