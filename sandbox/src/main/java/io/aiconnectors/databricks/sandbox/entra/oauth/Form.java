package io.aiconnectors.databricks.sandbox.entra.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// OAuth parameters (RFC 6749 §3.2): empty counts as absent, and none may occur twice.
record Form(Map<String, List<String>> values) {
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst).filter(value -> !value.isEmpty());
    }

    /// The name of some parameter that occurs more than once.
    Optional<String> repeated() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Shows the names alone: the values hold secrets.
    @Override
    public String toString() {
        return "Form" + values.keySet();
    }
}
