package io.aiconnectors.databricks.adapter.opa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaSettingsTest {
    private static final Secret TOKEN = Secret.of("the-token");

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8181", "http://localhost:8181/", "http://[::1]:8181", "https://opa.example"})
    void takes_an_origin(String url) {
        assertThat(OpaSettings.of(URI.create(url), TOKEN).url()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://opa.example",
                "http://127.0.0.1.example:8181",
                "ftp://127.0.0.1",
                "http://127.0.0.1:8181/v1/data",
                "http://127.0.0.1:8181?explain=full",
                "http://user:pass@127.0.0.1:8181",
                "localhost:8181",
                "/v1/data"
            })
    void refuses_what_is_none_or_would_send_the_token_in_the_clear(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpaSettings.of(URI.create(url), TOKEN))
                .withMessageStartingWith("the URL of OPA");
    }

    @Test
    void never_prints_the_token() {
        assertThat(OpaSettings.of(URI.create("http://127.0.0.1:8181"), TOKEN).toString())
                .doesNotContain("the-token");
    }
}
