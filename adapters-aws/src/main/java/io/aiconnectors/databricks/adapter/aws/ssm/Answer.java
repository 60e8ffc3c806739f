package io.aiconnectors.databricks.adapter.aws.ssm;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;

/// Reads what the Parameter Store found.
final class Answer {
    /// The largest a parameter can be.
    private static final int MAX_LENGTH = 8 * 1024;

    private Answer() {}

    /// What was found by each name that it is known by, and by which names nothing was.
    static Map<String, SsmParameter> read(GetParametersResponse answer) {
        var found = new HashMap<String, SsmParameter>();
        answer.invalidParameters().forEach(name -> found.put(name, new SsmParameter.Missing()));
        for (var parameter : answer.parameters()) {
            var selector = parameter.selector() == null ? "" : parameter.selector();
            found.put(parameter.name() + selector, value(parameter));
            found.put(parameter.arn() + selector, value(parameter));
        }
        return found;
    }

    /// What was found where one alone was asked for.
    static SsmParameter readOne(GetParametersResponse answer, String name) {
        if (answer.parameters().size() == 1) {
            return value(answer.parameters().getFirst());
        }
        return answer.invalidParameters().contains(name)
                ? new SsmParameter.Missing()
                : new SsmParameter.Unavailable("error");
    }

    private static SsmParameter value(Parameter parameter) {
        var value = parameter.value() == null ? "" : parameter.value().strip();
        if (value.isEmpty()) {
            return new SsmParameter.Unavailable("blank");
        }
        if (value.length() > MAX_LENGTH) {
            return new SsmParameter.Unavailable("too_large");
        }
        return switch (parameter.type()) {
            case SECURE_STRING -> new SsmParameter.Encrypted(Secret.of(value));
            case STRING, STRING_LIST -> new SsmParameter.Plain(value);
            // A kind that is not known yet may be meant to be kept to oneself.
            case UNKNOWN_TO_SDK_VERSION -> new SsmParameter.Unavailable("error");
            case null -> new SsmParameter.Unavailable("error");
        };
    }
}
