package io.aiconnectors.databricks.adapter.oauth.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisitorsTest {
    private final Visitors visitors = new Visitors(URI.create("https://connector.example"), Set.of("internal.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {"connector.example", "Connector.Example:443", "localhost:8080", "127.0.0.1", "internal.example"})
    void our_own_hosts_are_served(String host) {
        assertThat(visitors.welcomesHost(List.of(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "connector.example.evil.example",
                "connector.example:80:80",
                "connector.example@evil.example",
                "",
                "evil.example:connector.example"
            })
    void a_foreign_host_is_not(String host) {
        assertThat(visitors.welcomesHost(List.of(host))).isFalse();
    }

    @Test
    void two_hosts_are_none() {
        assertThat(visitors.welcomesHost(List.of("connector.example", "connector.example")))
                .isFalse();
        assertThat(visitors.welcomesHost(List.of())).isFalse();
    }

    @Test
    void a_form_of_our_own_page_says_so() {
        assertThat(visitors.isFromOwnPage(List.of("https://connector.example"), List.of("same-origin")))
                .isTrue();
        assertThat(visitors.isFromOwnPage(List.of("https://connector.example"), List.of()))
                .isTrue();
        assertThat(visitors.isFromOwnPage(List.of(), List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "",
                "http://connector.example",
                "https://connector.example:8443",
                "https://connector.example.evil.example"
            })
    void a_form_of_another_page_does_not(String origin) {
        assertThat(visitors.isFromOwnPage(List.of(origin), List.of("same-origin")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "Same-Origin", ""})
    void a_form_that_was_not_sent_from_this_very_origin_is_foreign(String fetchSite) {
        assertThat(visitors.isFromOwnPage(List.of("https://connector.example"), List.of(fetchSite)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "same-site", "none"})
    void a_person_who_came_by_themselves_says_so(String fetchSite) {
        assertThat(visitors.cameByThemselves(List.of(fetchSite))).isTrue();
    }

    @Test
    void whoever_was_led_here_or_says_nothing_did_not() {
        assertThat(visitors.cameByThemselves(List.of("cross-site"))).isFalse();
        assertThat(visitors.cameByThemselves(List.of())).isFalse();
        assertThat(visitors.cameByThemselves(List.of("none", "cross-site"))).isFalse();
        assertThat(visitors.cameByThemselves(List.of("none", "none"))).isFalse();
    }
}
