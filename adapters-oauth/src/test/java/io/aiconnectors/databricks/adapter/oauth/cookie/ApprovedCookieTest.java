package io.aiconnectors.databricks.adapter.oauth.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.application.oauth.Approval;
import io.aiconnectors.databricks.contract.MovableClock;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApprovedCookieTest {
    private static final CookieKey KEY = key("k1", 1);
    private static final CookieKey NEXT = key("k2", 2);

    private final MovableClock clock = new MovableClock();
    private final ApprovedCookie cookie = new ApprovedCookie(List.of(KEY), clock);

    @Test
    void what_was_approved_is_remembered_and_nothing_else_is() {
        var value = cookie.with(List.of(), approval(1));

        assertThat(cookie.holds(List.of(value), approval(1))).isTrue();
        assertThat(cookie.holds(List.of(value), approval(2))).isFalse();
        assertThat(cookie.holds(List.of(), approval(1))).isFalse();
    }

    @Test
    void it_counts_for_thirty_days_from_when_it_was_given() {
        var first = cookie.with(List.of(), approval(1));
        clock.move(Duration.ofDays(20));
        var second = cookie.with(List.of(first), approval(2));
        clock.move(Duration.ofDays(10).minusSeconds(1));
        assertThat(cookie.holds(List.of(second), approval(1))).isTrue();

        clock.move(Duration.ofSeconds(1));

        assertThat(cookie.holds(List.of(second), approval(1))).isFalse();
        assertThat(cookie.holds(List.of(second), approval(2))).isTrue();
    }

    @Test
    void the_oldest_is_forgotten_for_the_26th_and_the_header_stays_small() {
        var value = cookie.with(List.of(), approval(0));
        for (var number = 1; number <= ApprovedCookie.MOST; number++) {
            value = cookie.with(List.of(value), approval(number));
        }

        assertThat(cookie.holds(List.of(value), approval(0))).isFalse();
        assertThat(cookie.holds(List.of(value), approval(1))).isTrue();
        assertThat(value.length()).isLessThan(1_500);
    }

    @Test
    void approving_the_same_again_takes_no_more_room() {
        var once = cookie.with(List.of(), approval(1));

        assertThat(cookie.with(List.of(once), approval(1))).hasSameSizeAs(once);
    }

    @Test
    void every_character_is_under_the_signature() {
        var value = cookie.with(List.of(), approval(1));

        for (var index = 0; index < value.length(); index++) {
            var other = value.charAt(index) == 'A' ? 'B' : 'A';
            var forged = value.substring(0, index) + other + value.substring(index + 1);
            assertThat(cookie.holds(List.of(forged), approval(1))).as(forged).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "...", "v1.k1.", "v1.k1..", "v1.k1.x:y.", "v1.k1.a.b.c", "v2.k1.a.b"})
    void what_is_no_cookie_of_ours_holds_nothing(String value) {
        assertThat(cookie.holds(List.of(value), approval(1))).isFalse();
        assertThat(cookie.holds(List.of(cookie.with(List.of(value), approval(1))), approval(1)))
                .isTrue();
    }

    @Test
    void a_key_can_be_replaced_without_asking_anybody_again() {
        var old = cookie.with(List.of(), approval(1));
        var rotated = new ApprovedCookie(List.of(NEXT, KEY), clock);

        var renewed = rotated.with(List.of(old), approval(2));

        assertThat(rotated.holds(List.of(old), approval(1))).isTrue();
        assertThat(renewed).startsWith("v1.k2.");
        assertThat(new ApprovedCookie(List.of(NEXT), clock).holds(List.of(renewed), approval(1)))
                .isTrue();
        assertThat(new ApprovedCookie(List.of(NEXT), clock).holds(List.of(old), approval(1)))
                .isFalse();
    }

    @Test
    void another_key_under_the_same_name_is_not_believed() {
        var forged = new ApprovedCookie(List.of(key("k1", 9)), clock).with(List.of(), approval(1));

        assertThat(cookie.holds(List.of(forged), approval(1))).isFalse();
    }

    @Test
    void a_key_that_is_none_is_refused() {
        assertThatThrownBy(() -> new CookieKey("k1", Secret.of("short"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CookieKey("k1", Secret.of("no base64!")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CookieKey("a.b", KEY.value())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Approval approval(int number) {
        return new Approval(Fingerprint.of(new byte[] {(byte) number}));
    }

    private static CookieKey key(String id, int content) {
        var bytes = new byte[32];
        bytes[0] = (byte) content;
        return new CookieKey(id, Secret.of(Base64.getEncoder().encodeToString(bytes)));
    }
}
