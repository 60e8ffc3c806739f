package io.aiconnectors.databricks.adapter.audit.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The calls of a chain of which one end is known and the other is not.
final class Calls {
    private static final int NAMED = 5;

    private final LinkedHashSet<String> open = new LinkedHashSet<>();
    private final LinkedHashSet<String> closed = new LinkedHashSet<>();

    void opened(String event) {
        if (!closed.remove(event)) {
            open.add(event);
        }
    }

    void closed(String event) {
        if (!open.remove(event)) {
            closed.add(event);
        }
    }

    List<Note> notes() {
        var notes = new ArrayList<Note>();
        if (!open.isEmpty()) {
            notes.add(
                    new Note.NeverClosed(open.size(), open.stream().limit(NAMED).toList()));
        }
        if (!closed.isEmpty()) {
            notes.add(new Note.NeverOpened(closed.size()));
        }
        return notes;
    }
}
