package io.aiconnectors.databricks.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.client.RedirectRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectHostsTest {
    @Test
    void takes_the_known_websites_when_nothing_is_said() {
        assertThat(read("")).isEqualTo(new RedirectRules(RedirectRules.KNOWN_HOSTS, false));
    }

    @Test
    void takes_the_listed_websites_and_no_others() {
        assertThat(read("claude.ai, assistant.example.com"))
                .isEqualTo(new RedirectRules(Set.of("claude.ai", "assistant.example.com"), false));
    }

    @Test
    void takes_every_website_if_asked_to() {
        assertThat(read("*").anyHost()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://claude.ai", "Claude.ai", "*.claude.ai", "claude.ai,*", "claude.ai/x"})
    void refuses_what_is_no_host(String hosts) {
        var values = new Values(Map.of("OAUTH_REDIRECT_HOSTS", hosts), KeptParameters.none());
        RedirectHosts.read(values);

        assertThat(values.problems())
                .singleElement()
                .extracting(Problem::setting)
                .isEqualTo("OAUTH_REDIRECT_HOSTS");
    }

    private static RedirectRules read(String hosts) {
        var values = new Values(Map.of("OAUTH_REDIRECT_HOSTS", hosts), KeptParameters.none());
        var rules = RedirectHosts.read(values);
        assertThat(values.problems()).isEmpty();
        return rules;
    }
}
