package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.adapter.aws.ssm.SsmParameter;
import io.aiconnectors.databricks.adapter.aws.ssm.SsmParameters;
import io.aiconnectors.databricks.adapter.aws.ssm.SsmSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The parameters that are named in place of values, each read once.
final class NamedValues {
    private static final String PREFIX = "ssm:";

    private final String region;
    private final Parameters parameters;
    private final Map<String, SsmParameter> known = new HashMap<>();

    NamedValues(String region, Parameters parameters) {
        this.region = region;
        this.parameters = parameters;
    }

    /// Whether a value names a parameter.
    static boolean isName(String text) {
        return text.startsWith(PREFIX);
    }

    /// The name of the parameter.
    static String name(String text) {
        return text.substring(PREFIX.length());
    }

    /// Reads in one go what these values name and what is not known yet.
    void read(Collection<String> values) {
        var names = values.stream()
                .filter(NamedValues::isName)
                .map(NamedValues::name)
                .filter(name -> SsmParameters.isName(name) && !known.containsKey(name))
                .collect(Collectors.toSet());
        if (SsmSettings.isRegion(region) && !names.isEmpty()) {
            known.putAll(parameters.read(region, names));
        }
    }

    /// What is behind a value that names a parameter.
    NamedValue behind(String value) {
        if (!SsmSettings.isRegion(region)) {
            return wrong(value, "but it is not known in which region", "Set AWS_REGION, such as to eu-central-1");
        }
        var name = name(value);
        if (!SsmParameters.isName(name)) {
            return wrong(value, "which cannot exist", "Set it to ssm:NAME");
        }
        read(List.of(value));
        return switch (known.getOrDefault(name, new SsmParameter.Unavailable("error"))) {
            case SsmParameter.Plain(var text) -> new NamedValue.Open(text);
            case SsmParameter.Encrypted(var secret) -> new NamedValue.Hidden(secret);
            case SsmParameter.Missing _ ->
                wrong(value, "which does not exist in " + region, "Create it or correct the name");
            case SsmParameter.Denied(var action, var resource) ->
                wrong(value, "which we may not read", "Allow the role of the task " + action + " on " + resource);
            case SsmParameter.Unavailable(var code) ->
                wrong(
                        value,
                        "which could not be read: " + code,
                        "Start again when it can be, which takes ssm:GetParameters, and kms:Decrypt if it is a secret");
        };
    }

    private static NamedValue wrong(String value, String what, String fix) {
        return new NamedValue.Wrong("names the SSM parameter " + name(value) + ", " + what, fix);
    }
}
