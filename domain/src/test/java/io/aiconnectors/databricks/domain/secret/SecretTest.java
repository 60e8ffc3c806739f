package io.aiconnectors.databricks.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretTest {
    private static final String VALUE = "eyJhbGciOi.hush";

    private final Secret secret = Secret.of(VALUE);

    @Test
    void it_gives_the_value_away_only_when_asked_to() {
        assertThat(secret.reveal()).isEqualTo(VALUE);
    }

    @Test
    void it_prints_redacted_however_deep_it_lies() {
        var person = new Person(new TenantId("t"), new ObjectId("o"), "ada@example.com");
        var caller = new Caller(person, new ClientId("c"), List.of(), List.of(), secret, new SignIn.Direct());

        assertThat(secret).hasToString("Secret[redacted]");
        assertThat(List.of(secret, caller, new UpstreamToken(secret, Instant.EPOCH), Map.of(secret, caller)))
                .allSatisfy(holder -> assertThat(holder.toString())
                        .contains("Secret[redacted]")
                        .doesNotContain(VALUE, "hush"));
    }

    @Test
    void secrets_are_equal_by_value() {
        assertThat(secret)
                .isEqualTo(Secret.of(VALUE))
                .hasSameHashCodeAs(Secret.of(VALUE))
                .isNotEqualTo(Secret.of(VALUE + " "))
                .isNotEqualTo(Secret.of("eyJhbGciOi"))
                .isNotEqualTo(VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void nothing_is_no_secret(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of(blank))
                .withMessage("a secret must not be blank");
    }
}
