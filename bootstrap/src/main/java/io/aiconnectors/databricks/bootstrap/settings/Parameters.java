package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.adapter.aws.ssm.SsmParameter;
import java.util.Map;
import java.util.Set;

/// Where the settings are that are given as `ssm:NAME`.
@FunctionalInterface
public interface Parameters {
    /// What there is by these names, of which none is missing in the answer. Never throws.
    ///
    /// @param names in a form that a parameter can have
    Map<String, SsmParameter> read(String region, Set<String> names);
}
