package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.aws.ssm.SsmParameter;
import io.aiconnectors.databricks.adapter.aws.ssm.SsmParameters;
import io.aiconnectors.databricks.adapter.aws.ssm.SsmSettings;
import java.util.Map;
import java.util.Set;

/// The Parameter Store of AWS, as settings are read from it: as long as that takes, and no longer.
final class ParameterStore {
    private ParameterStore() {}

    static Map<String, SsmParameter> read(String region, Set<String> names) {
        try (var parameters = new SsmParameters(SsmSettings.of(region))) {
            return parameters.read(names);
        }
    }
}
