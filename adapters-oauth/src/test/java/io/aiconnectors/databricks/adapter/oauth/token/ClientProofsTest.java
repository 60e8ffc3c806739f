package io.aiconnectors.databricks.adapter.oauth.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.oauth.ClientProof;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientProofsTest {
    @Test
    void no_header_is_no_proof() {
        assertThat(ClientProofs.of(List.of())).isEqualTo(new ClientProof.None());
    }

    @Test
    void both_parts_are_form_encoded() {
        assertThat(ClientProofs.of(List.of("Basic " + base64("https%3A%2F%2Fa.example%2Fid:a%3Ab+c%25"))))
                .isEqualTo(new ClientProof.Basic(new ClientId("https://a.example/id"), Secret.of("a:b c%")));
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        assertThat(ClientProofs.of(List.of("bAsIc " + base64("id:secret"))))
                .isEqualTo(new ClientProof.Basic(new ClientId("id"), Secret.of("secret")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer abc",
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic aWQ=",
                "Basic OnNlY3JldA==",
                "Basic aWQ6",
                "Basic aWQ6JQ==",
                "Digest id:secret"
            })
    void anything_else_cannot_be_read(String header) {
        assertThat(ClientProofs.of(List.of(header))).isEqualTo(new ClientProof.Unreadable());
    }

    @Test
    void two_headers_cannot_be_read() {
        assertThat(ClientProofs.of(List.of("Basic " + base64("id:secret"), "Basic " + base64("id:secret"))))
                .isEqualTo(new ClientProof.Unreadable());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
