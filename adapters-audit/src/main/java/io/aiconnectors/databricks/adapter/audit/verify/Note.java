package io.aiconnectors.databricks.adapter.audit.verify;

import io.aiconnectors.databricks.adapter.audit.delivered.Place;
import java.time.Duration;
import java.util.List;

/// Something that an auditor wants to know, though it need not be wrong.
sealed interface Note {
    /// Records before the first that is there are not in these files.
    record Beginning(long missing) implements Note {}

    /// No signature covers these yet.
    record Tail(long from, long to) implements Note {}

    /// Signatures were not checked.
    ///
    /// @param keys thumbprints of the keys that they name
    record NotChecked(int checkpoints, List<String> keys) implements Note {
        public NotChecked {
            keys = List.copyOf(keys);
        }
    }

    /// Calls began and have no end.
    ///
    /// @param events some of their ids
    record NeverClosed(int calls, List<String> events) implements Note {
        public NeverClosed {
            events = List.copyOf(events);
        }
    }

    /// Calls ended and have no beginning in these files.
    record NeverOpened(int calls) implements Note {}

    /// Records were delivered more than once, each time the same.
    record Duplicates(long records) implements Note {}

    /// The clock was set back; the numbers tell the order.
    record ClockSetBack(Duration by, Place place) implements Note {}
}
