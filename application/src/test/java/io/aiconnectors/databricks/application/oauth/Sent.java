package io.aiconnectors.databricks.application.oauth;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The parameters of a request under construction; each change makes another one.
record Sent(Map<String, List<String>> values) {
    static Sent of(String... namesAndValues) {
        var values = new TreeMap<String, List<String>>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put(namesAndValues[at], List.of(namesAndValues[at + 1]));
        }
        return new Sent(values);
    }

    Sent with(String name, String... sent) {
        var changed = new TreeMap<>(values);
        changed.put(name, List.of(sent));
        return new Sent(changed);
    }

    Sent without(String name) {
        return with(name);
    }

    /// With the same value a second time.
    Sent doubling(String name) {
        var value = values.getOrDefault(name, List.of("twice")).getFirst();
        return with(name, value, value);
    }

    Parameters parameters() {
        return Parameters.of(values);
    }
}
