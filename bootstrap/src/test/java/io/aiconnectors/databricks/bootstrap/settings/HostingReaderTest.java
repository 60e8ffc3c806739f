package io.aiconnectors.databricks.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostingReaderTest {
    @Test
    void has_a_usual_stop_and_page() {
        assertThat(HostingReader.read(values(Map.of()), false)).isEqualTo(new Hosting(5, 25, Optional.empty(), true));
    }

    @Test
    void notifies_nobody_on_this_machine() {
        assertThat(HostingReader.read(values(Map.of()), true).noticeSeconds()).isZero();
    }

    @Test
    void reads_what_is_set() {
        var values = values(Map.of(
                "CONNECTOR_STOP_NOTICE_SECONDS", "15",
                "CONNECTOR_STOP_SECONDS", "90",
                "CONNECTOR_PAGE_WORKSPACES", "false"));

        assertThat(HostingReader.read(values, false)).isEqualTo(new Hosting(15, 90, Optional.empty(), false));
        assertThat(values.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://wiki.example.com/databricks", "mailto:data-team@example.com"})
    void a_contact_is_a_page_or_an_address_for_mail(String contact) {
        assertThat(HostingReader.read(values(Map.of("CONNECTOR_POLICY_CONTACT", contact)), false)
                        .policyContact())
                .contains(URI.create(contact));
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECTOR_POLICY_CONTACT,javascript:alert(1)",
        "CONNECTOR_POLICY_CONTACT,http://wiki.example.com",
        "CONNECTOR_POLICY_CONTACT,mailto:somebody",
        "CONNECTOR_POLICY_CONTACT,data@example.com",
        "CONNECTOR_STOP_SECONDS,-1",
        "CONNECTOR_STOP_SECONDS,601",
        "CONNECTOR_STOP_NOTICE_SECONDS,soon",
        "CONNECTOR_PAGE_WORKSPACES,perhaps"
    })
    void anything_else_is_a_mistake_of_that_setting(String setting, String value) {
        var values = values(Map.of(setting, value));

        HostingReader.read(values, false);

        assertThat(values.problems()).extracting(Problem::setting).containsExactly(setting);
    }

    private static Values values(Map<String, String> environment) {
        return new Values(environment, KeptParameters.of(Map.of()));
    }
}
