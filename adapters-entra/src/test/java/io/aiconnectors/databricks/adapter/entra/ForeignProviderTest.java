package io.aiconnectors.databricks.adapter.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.fixture.ForeignProvider;
import io.aiconnectors.databricks.adapter.entra.fixture.Leg;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Authentication.Authenticated;
import io.aiconnectors.databricks.domain.identity.Authentication.Invalid;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInResult.Failed;
import io.aiconnectors.databricks.domain.signin.SignInResult.SignedIn;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.sandbox.browser.Arrival;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is not Entra's own, with a provider that was written by others, so that our stand-in and our code do not share
/// a misunderstanding: keys and signatures, the code grant with PKCE, refresh, and how a refusal looks.
///
/// It says yes where Entra says no: it looks at no client secret, no redirect URI and no scope, and exchanges any
/// assertion. What Entra refuses is tested with the stand-in, see [SignInLegTest].
///
/// Keycloak is no such peer here. Its issuers are `<origin>/realms/<name>`, those of a tenant `<origin>/<tenant>/v2.0`,
/// and a verification that could be told to accept the former would be a weaker one.
class ForeignProviderTest {
    private static final String ROLLED = "another-key";

    private final ForeignProvider foreign = new ForeignProvider();
    private final EntraAdapter adapter =
            EntraAdapter.open(foreign.settings(), new Told(), Signals.untold(), InstantSource.system(), new Random(7));
    private final Leg leg = new Leg();

    @AfterEach
    void close() {
        leg.close();
        adapter.close();
        foreign.close();
    }

    @Test
    void a_person_signs_in_by_code_and_stays_signed_in_by_refresh() {
        var provider = adapter.identityProvider();

        var first = provider.redeem(code(provider), Leg.VERIFIER);

        assertThat(first).isInstanceOf(SignedIn.class);
        var session = ((SignedIn) first).session();
        assertThat(session.person().object().value()).isEqualTo("a0a0a0a0-1111-4aaa-8aaa-0000000000ff");
        assertThat(session.scopes()).containsExactly("access_as_user");
        assertThat(provider.probe(session)).isEqualTo(new SignedIn(session));
        var renewed = ((SignedIn) provider.renew(session)).session();
        assertThat(renewed.refreshToken()).isNotEqualTo(session.refreshToken());
        assertThat(renewed.person()).isEqualTo(session.person());
    }

    @Test
    void a_code_with_another_verifier_and_a_code_of_nobody_mean_a_new_sign_in() {
        var provider = adapter.identityProvider();

        assertThat(kind(provider.redeem(code(provider), Secret.of("x".repeat(43)))))
                .isEqualTo(Kind.SIGN_IN_EXPIRED);
        assertThat(kind(provider.redeem(Secret.of("nobody"), Leg.VERIFIER))).isEqualTo(Kind.SIGN_IN_EXPIRED);
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                Arguments.of(Map.of("aud", "another"), 3600, "audience"),
                Arguments.of(Map.of("iss", "https://login.example.com/v2.0"), 3600, "issuer"),
                Arguments.of(Map.of(), -120, "expired"),
                Arguments.of(Map.of("nbf", inTenMinutes()), 3600, "not_yet_valid"));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void a_wrong_token_is_refused(Map<String, Object> claims, long seconds, String code) {
        assertThat(authenticate(foreign.token(claims, seconds))).isEqualTo(new Invalid(code));
    }

    @Test
    void a_token_under_the_signature_of_another_is_refused() {
        var good = foreign.token(Map.of(), 3600);
        var other = foreign.token(Map.of("oid", "somebody else"), 3600);
        assertThat(authenticate(good)).isInstanceOf(Authenticated.class);

        var spliced = other.reveal().substring(0, other.reveal().lastIndexOf('.'))
                + good.reveal().substring(good.reveal().lastIndexOf('.'));

        assertThat(authenticate(Secret.of(spliced))).isEqualTo(new Invalid("signature"));
    }

    @Test
    void a_new_key_is_found_and_the_old_one_is_over() {
        var before = foreign.token(Map.of(), 3600);
        assertThat(authenticate(before)).isInstanceOf(Authenticated.class);

        foreign.publish(ROLLED);

        assertThat(authenticate(foreign.tokenOfKey(ROLLED))).isInstanceOf(Authenticated.class);
        assertThat(authenticate(before)).isEqualTo(new Invalid("key_unknown"));
    }

    private Secret code(IdentityProvider provider) {
        var page = ((Arrival.Shown) leg.browser().open(leg.address(provider))).page();
        return Leg.code(leg.browser().press(page, "input[type=submit]", Map.of("username", "ana", "claims", "")));
    }

    private Authentication authenticate(Secret bearer) {
        return adapter.accessTokens().authenticate(bearer);
    }

    private static long inTenMinutes() {
        return InstantSource.system().instant().plus(Duration.ofMinutes(10)).getEpochSecond();
    }

    private static Kind kind(Object result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).fault().kind();
    }
}
