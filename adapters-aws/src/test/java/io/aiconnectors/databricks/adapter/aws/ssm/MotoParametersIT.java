package io.aiconnectors.databricks.adapter.aws.ssm;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.aws.Moto;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/// The reader against a Parameter Store that somebody else made.
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "moto's server is a Python package, which a fast run does without")
class MotoParametersIT {
    private final Moto aws = Moto.shared();

    @Test
    void reads_parameters_of_each_kind_and_misses_one() {
        put("/it/list", "a,b", ParameterType.STRING_LIST);
        put("it-plain", "eu", ParameterType.STRING);
        put("/it/secret", "hush", ParameterType.SECURE_STRING);
        put("/it/changed", "old", ParameterType.STRING);
        put("/it/changed", "new", ParameterType.STRING);

        assertThat(read("/it/list", "it-plain", "/it/secret", "/it/changed", "/it/none"))
                .isEqualTo(Map.of(
                        "/it/list", new SsmParameter.Plain("a,b"),
                        "it-plain", new SsmParameter.Plain("eu"),
                        "/it/secret", new SsmParameter.Encrypted(Secret.of("hush")),
                        "/it/changed", new SsmParameter.Plain("new"),
                        "/it/none", new SsmParameter.Missing()));
        assertThat(read("/it/changed:1")).isEqualTo(Map.of("/it/changed:1", new SsmParameter.Plain("old")));
    }

    @Test
    void reads_more_than_are_answered_at_once() {
        var names = IntStream.range(0, 12).mapToObj(index -> "/many/" + index).toList();
        names.forEach(name -> put(name, "of " + name, ParameterType.STRING));

        assertThat(read(names.toArray(String[]::new)))
                .isEqualTo(names.stream()
                        .collect(Collectors.toMap(name -> name, name -> new SsmParameter.Plain("of " + name))));
    }

    private Map<String, SsmParameter> read(String... names) {
        var settings = new SsmSettings("eu-central-1", Optional.of(aws.endpoint()), Duration.ofSeconds(30));
        try (var parameters = new SsmParameters(settings, Moto.NOBODY)) {
            return parameters.read(List.of(names));
        }
    }

    private void put(String name, String value, ParameterType type) {
        try (var ssm = SsmClient.builder()
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(aws.endpoint())
                .credentialsProvider(Moto.NOBODY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            ssm.putParameter(
                    request -> request.name(name).value(value).type(type).overwrite(true));
        }
    }
}
