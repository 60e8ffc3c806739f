package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The parameters of one request, from its query or its form, each name with every value that it came with.
///
/// One without a value counts as not sent, and none may be sent twice (RFC 6749 §3.1). It prints no values, since
/// codes, verifiers and tokens are among them.
public final class Parameters {
    /// More characters than any parameter of a known client has.
    public static final int LONGEST = 4_096;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Parameters of(Map<String, List<String>> values) {
        return new Parameters(values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(value -> !value.isEmpty())
                                .toList())));
    }

    /// Every value of a parameter that may be sent more than once, such as `resource` (RFC 8707 §2).
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The one value of a parameter; nothing if it was not sent. Ask [#misused] first.
    public Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /// The same of a parameter that nobody must see. One of spaces alone counts as not sent.
    public Optional<Secret> secret(String name) {
        return one(name).filter(value -> !value.isBlank()).map(Secret::of);
    }

    /// The first of the names, in alphabetical order, that was sent twice or with too long a value.
    Optional<String> misused(Set<String> names) {
        return names.stream().sorted().filter(name -> isMisused(all(name))).findFirst();
    }

    private static boolean isMisused(List<String> sent) {
        return sent.size() > 1 || sent.stream().anyMatch(value -> value.length() > LONGEST);
    }

    @Override
    public String toString() {
        return "Parameters" + values.keySet().stream().sorted().toList();
    }
}
