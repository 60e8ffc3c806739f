package io.aiconnectors.databricks.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateStoresTest {
    private static final Map<String, String> DYNAMO = Map.of(
            "OAUTH_STORE", "dynamodb:sign-in", "OAUTH_STORE_KEYS", "ssm:/connector/keys", "AWS_REGION", "eu-central-1");

    @Test
    void keeps_state_in_a_table() {
        assertThat(StateStores.read(values(DYNAMO), false))
                .isEqualTo(new StateStore.Dynamo(
                        "sign-in", "eu-central-1", Optional.empty(), new SecretSource.Given(Secret.of("k1:kept"))));
    }

    @Test
    void keeps_state_in_a_table_at_an_endpoint_with_keys_as_they_are() {
        var values = values(with("OAUTH_STORE_ENDPOINT", "http://127.0.0.1:8000", "OAUTH_STORE_KEYS", "k1:hush"));

        assertThat(StateStores.read(values, false))
                .isEqualTo(new StateStore.Dynamo(
                        "sign-in",
                        "eu-central-1",
                        Optional.of(URI.create("http://127.0.0.1:8000")),
                        new SecretSource.Given(Secret.of("k1:hush"))));
    }

    @Test
    void keeps_state_in_memory_when_that_is_asked_for_or_will_do() {
        assertThat(StateStores.read(values(Map.of("OAUTH_STORE", "memory")), false))
                .isEqualTo(new StateStore.Memory());
        assertThat(StateStores.read(values(Map.of()), true)).isEqualTo(new StateStore.Memory());
    }

    @Test
    void does_not_forget_people_without_being_asked_to() {
        var values = values(Map.of());
        StateStores.read(values, false);

        assertThat(values.problems())
                .singleElement()
                .extracting(Problem::setting)
                .isEqualTo("OAUTH_STORE");
    }

    @ParameterizedTest
    @CsvSource({
        "OAUTH_STORE, dynamodb:",
        "OAUTH_STORE, dynamodb:a b",
        "OAUTH_STORE, redis:x",
        "OAUTH_STORE, Memory",
        "OAUTH_STORE_KEYS, ''",
        "OAUTH_STORE_KEYS, ssm:",
        "OAUTH_STORE_ENDPOINT, http://10.0.0.1:8000",
        "OAUTH_STORE_ENDPOINT, dynamodb",
        "AWS_REGION, ''"
    })
    void reports_a_setting_that_is_wrong(String name, String value) {
        var values = values(with("OAUTH_STORE_KEYS", "k1:hush", name, value));
        StateStores.read(values, true);

        assertThat(values.problems())
                .singleElement()
                .extracting(Problem::setting)
                .isEqualTo(name);
    }

    private static Values values(Map<String, String> environment) {
        return new Values(
                environment, KeptParameters.of(Map.of("/connector/keys", KeptParameters.encrypted("k1:kept"))));
    }

    private static Map<String, String> with(String... namesAndValues) {
        var all = new HashMap<>(DYNAMO);
        for (int name = 0; name < namesAndValues.length; name += 2) {
            all.put(namesAndValues[name], namesAndValues[name + 1]);
        }
        return all;
    }
}
