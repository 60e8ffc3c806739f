package io.aiconnectors.databricks.adapter.oauth.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CookiesTest {
    private static final Cookies HTTPS = new Cookies(true);
    private static final Cookies LOOPBACK = new Cookies(false);

    @Test
    void on_https_a_cookie_belongs_to_this_host_alone() {
        assertThat(HTTPS.write(CookieName.SIGN_IN, "value").split("; "))
                .containsExactly(
                        "__Host-connector-signin=value", "Path=/", "Max-Age=600", "HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void on_plain_loopback_it_has_a_name_that_every_client_takes() {
        assertThat(LOOPBACK.write(CookieName.SIGN_IN, "value").split("; "))
                .containsExactly("connector-signin=value", "Path=/", "Max-Age=600", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void what_was_approved_stays_for_a_month_and_is_not_sent_from_elsewhere() {
        assertThat(HTTPS.write(CookieName.APPROVED, "value").split("; "))
                .contains("SameSite=Strict", "Max-Age=2592000");
    }

    @Test
    void cookies_are_found_in_one_header_or_several() {
        assertThat(HTTPS.read(
                        List.of("a=b; __Host-connector-signin=1;c=d", "__Host-connector-signin=2"), CookieName.SIGN_IN))
                .containsExactly("1", "2");
    }

    @Test
    void a_name_that_ends_the_same_is_another() {
        assertThat(HTTPS.read(List.of("x__Host-connector-signin=1; connector-signin=2"), CookieName.SIGN_IN))
                .isEmpty();
        assertThat(HTTPS.read(List.of("__Host-connector-signin2=1"), CookieName.SIGN_IN))
                .isEmpty();
    }

    @Test
    void planted_ones_are_not_read_without_end() {
        assertThat(LOOPBACK.read(List.of("connector-signin=1; ".repeat(500)), CookieName.SIGN_IN))
                .hasSize(4);
        assertThat(LOOPBACK.read(List.of("connector-signin=" + "a".repeat(4_096)), CookieName.SIGN_IN))
                .isEmpty();
    }
}
