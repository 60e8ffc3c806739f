package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.adapter.aws.ssm.SsmParameter;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Parameters in memory, and a note of each time they were asked for.
record KeptParameters(Map<String, SsmParameter> kept, List<Set<String>> asked) implements Parameters {
    static KeptParameters none() {
        return of(Map.of());
    }

    static KeptParameters of(Map<String, SsmParameter> kept) {
        return new KeptParameters(kept, new ArrayList<>());
    }

    static SsmParameter plain(String value) {
        return new SsmParameter.Plain(value);
    }

    static SsmParameter encrypted(String value) {
        return new SsmParameter.Encrypted(Secret.of(value));
    }

    @Override
    public Map<String, SsmParameter> read(String region, Set<String> names) {
        asked.add(names);
        return names.stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> kept.getOrDefault(name, new SsmParameter.Missing())));
    }
}
