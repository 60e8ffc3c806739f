package io.aiconnectors.databricks.adapter.oauth.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SignInCookieTest {
    @Test
    void a_browser_may_have_several_sign_ins_under_way() {
        var cookie = SignInCookie.with(List.of(secret(1).reveal()), secret(2));

        assertThat(SignInCookie.read(List.of(cookie))).containsExactly(secret(2), secret(1));
    }

    @Test
    void the_same_one_is_kept_once() {
        var cookie =
                SignInCookie.with(List.of(SignInCookie.with(List.of(secret(1).reveal()), secret(2))), secret(1));

        assertThat(SignInCookie.read(List.of(cookie))).containsExactly(secret(1), secret(2));
    }

    @Test
    void the_oldest_go_first() {
        var cookie = "";
        for (var number = 0; number < 20; number++) {
            cookie = SignInCookie.with(List.of(cookie), secret(number));
        }

        assertThat(SignInCookie.read(List.of(cookie))).containsExactly(secret(19), secret(18), secret(17), secret(16));
    }

    @Test
    void what_is_no_secret_of_ours_is_left_out() {
        assertThat(SignInCookie.read(List.of("", "short", "a b".repeat(20), "x".repeat(200))))
                .isEmpty();
    }

    private static Secret secret(int number) {
        return Secret.of("abcdefghijklmnopqrstuvwxyzabcdefghijklmno" + (10 + number));
    }
}
