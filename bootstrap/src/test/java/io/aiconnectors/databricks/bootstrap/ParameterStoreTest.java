package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.aws.ssm.SsmParameter;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParameterStoreTest {
    @Test
    void is_where_the_sdk_of_aws_is_told_that_it_is() {
        try (var server = LoopbackServer.start(
                0,
                _ -> Response.of(
                        200,
                        "application/x-amz-json-1.1",
                        Body.of("{\"Parameters\":[{\"Name\":\"/c/key\",\"Type\":\"SecureString\",\"Value\":\"hush\"}],"
                                + "\"InvalidParameters\":[\"/c/none\"]}")))) {
            var told = Map.of(
                    "aws.endpointUrlSsm", server.uri().toString(),
                    "aws.accessKeyId", "AKIDEXAMPLE",
                    "aws.secretAccessKey", "none");
            told.forEach(System::setProperty);
            try {
                assertThat(ParameterStore.read("eu-central-1", Set.of("/c/key", "/c/none")))
                        .isEqualTo(Map.of(
                                "/c/key", new SsmParameter.Encrypted(Secret.of("hush")),
                                "/c/none", new SsmParameter.Missing()));
            } finally {
                told.keySet().forEach(System::clearProperty);
            }
        }
    }
}
