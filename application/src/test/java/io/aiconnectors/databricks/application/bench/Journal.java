package io.aiconnectors.databricks.application.bench;

import java.util.ArrayList;
import java.util.List;

/// What was asked of whom, in order.
public final class Journal {
    private final List<String> lines = new ArrayList<>();

    public void note(String line) {
        lines.add(line);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
