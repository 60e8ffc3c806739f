package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.aws.ssm.SsmParameter;
import io.aiconnectors.databricks.bootstrap.settings.Problem;
import io.aiconnectors.databricks.bootstrap.settings.Reading;
import io.aiconnectors.databricks.bootstrap.settings.SettingsReader;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ParameterStoreTest {
    @Test
    void is_where_the_sdk_of_aws_is_told_that_it_is() {
        var answer = answer(
                200,
                "{\"Parameters\":[{\"Name\":\"/c/key\",\"Type\":\"SecureString\",\"Value\":\"hush\"}],"
                        + "\"InvalidParameters\":[\"/c/none\"]}");

        assertThat(with(answer, () -> ParameterStore.read("eu-central-1", Set.of("/c/key", "/c/none"))))
                .isEqualTo(Map.of(
                        "/c/key", new SsmParameter.Encrypted(Secret.of("hush")),
                        "/c/none", new SsmParameter.Missing()));
    }

    @Test
    void stops_the_start_by_setting_parameter_and_permission() {
        var answer =
                answer(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"role/connector is not allowed\"}");
        var environment = Map.of("AWS_REGION", "eu-central-1", "ENTRA_CLIENT_SECRET", "ssm:/connector/entra");

        assertThat(with(answer, () -> problems(environment)))
                .contains("ENTRA_CLIENT_SECRET: names the SSM parameter /connector/entra, which we may not read. "
                        + "Allow the role of the task ssm:GetParameters on "
                        + "arn:aws:ssm:eu-central-1:*:parameter/connector/entra");
    }

    private static List<String> problems(Map<String, String> environment) {
        return switch (SettingsReader.read(environment, false, ParameterStore::read)) {
            case Reading.Complete(var settings) -> throw new AssertionError(settings);
            case Reading.Faulty(var problems) ->
                problems.stream().map(Problem::toString).toList();
        };
    }

    private static Response answer(int status, String body) {
        return Response.of(status, "application/x-amz-json-1.1", Body.of(body));
    }

    /// While a Parameter Store on loopback answers this.
    private static <T> T with(Response answer, Supplier<T> task) {
        try (var server = LoopbackServer.start(0, _ -> answer)) {
            var told = Map.of(
                    "aws.endpointUrlSsm", server.uri().toString(),
                    "aws.accessKeyId", "AKIDEXAMPLE",
                    "aws.secretAccessKey", "none");
            told.forEach(System::setProperty);
            try {
                return task.get();
            } finally {
                told.keySet().forEach(System::clearProperty);
            }
        }
    }
}
