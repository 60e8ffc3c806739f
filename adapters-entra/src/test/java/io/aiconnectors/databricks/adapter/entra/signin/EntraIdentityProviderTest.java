package io.aiconnectors.databricks.adapter.entra.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.fixture.Mint;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra.Answer;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.TestKey;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInRequest;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.signin.SignInResult.Challenged;
import io.aiconnectors.databricks.domain.signin.SignInResult.Failed;
import io.aiconnectors.databricks.domain.signin.SignInResult.SignedIn;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntraIdentityProviderTest {
    /// The pair of RFC 7636, appendix B.
    private static final Secret VERIFIER = Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String SCOPE = "api://" + Mint.CLIENT + "/access_as_user openid profile offline_access";
    private static final String CLAIMS = "{\"access_token\":{\"capolids\":{\"values\":[\"a b&c\"]}}}";
    private static final String CLAIMS_FIELD = ",\"claims\":\"" + CLAIMS.replace("\"", "\\\"") + "\"";

    private final TestClock clock = new TestClock();
    private final ScriptedEntra entra = new ScriptedEntra();
    private final EntraAdapter adapter =
            EntraAdapter.open(entra.settings(), new Told(), Signals.untold(), clock, new Random(7));
    private final IdentityProvider provider = adapter.identityProvider();

    @AfterEach
    void close() {
        adapter.close();
        entra.close();
    }

    @Test
    void the_browser_is_sent_with_all_that_entra_needs_and_nothing_that_it_refuses() {
        var address = provider.signIn(new SignInRequest(Secret.of("st&te"), VERIFIER, List.of()));

        assertThat(address.toString()).startsWith(entra.authority() + "/oauth2/v2.0/authorize?");
        assertThat(query(address))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "client_id", Mint.CLIENT,
                        "response_type", "code",
                        "response_mode", "query",
                        "redirect_uri", "https://connector.example.com/auth/callback",
                        "scope", SCOPE,
                        "state", "st&te",
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256",
                        "prompt", "select_account"));
    }

    @Test
    void a_challenge_goes_back_to_entra_as_it_came() {
        var challenge = new ClaimsChallenge(Secret.of(CLAIMS));

        var address = provider.signIn(new SignInRequest(Secret.of("state"), VERIFIER, List.of(challenge)));

        assertThat(query(address)).containsEntry("claims", CLAIMS).containsEntry("prompt", "select_account");
    }

    @Test
    void scopes_to_consent_to_are_asked_for_in_the_browser_and_never_at_the_token_endpoint() {
        var plain = entra.settings();
        var settings = new EntraSettings(
                plain.authority(),
                plain.clientId(),
                plain.credential(),
                plain.scope(),
                plain.redirect(),
                List.of("2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/user_impersonation"));
        answer(good());
        try (var other = EntraAdapter.open(settings, new Told(), Signals.untold(), clock, new Random(7))) {
            var idp = other.identityProvider();

            assertThat(query(idp.signIn(new SignInRequest(Secret.of("state"), VERIFIER, List.of()))))
                    .containsEntry("scope", SCOPE + " 2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/user_impersonation");
            idp.renew(session(idp.redeem(Secret.of("code"), VERIFIER)));
        }
        assertThat(entra.exchanges())
                .hasSize(2)
                .allSatisfy(form -> assertThat(form).containsEntry("scope", SCOPE));
    }

    @Test
    void a_code_is_redeemed_for_a_session_that_was_verified() {
        var token = good();
        answer(token);

        var session = session(provider.redeem(Secret.of("the-code"), VERIFIER));

        assertThat(session.person().object().value()).isEqualTo("0b1ec700-0000-0000-0000-0000000000a1");
        assertThat(session.person().tenant().value()).isEqualTo(Mint.TENANT);
        assertThat(session.groups()).containsExactly(new GroupId("group-one"), new GroupId("group-two"));
        assertThat(session.scopes()).containsExactly("openid", "access_as_user");
        assertThat(session.accessToken()).isEqualTo(token);
        assertThat(session.refreshToken()).isEqualTo(Secret.of("refresh-1"));
        assertThat(session.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(65)));
        assertThat(entra.exchanges())
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                "the-code",
                                "code_verifier",
                                VERIFIER.reveal(),
                                "redirect_uri",
                                "https://connector.example.com/auth/callback",
                                "scope",
                                SCOPE,
                                "client_id",
                                Mint.CLIENT,
                                "client_secret",
                                ScriptedEntra.CLIENT_SECRET)));
    }

    @Test
    void a_refresh_names_its_scope_and_brings_both_tokens() {
        answer(good());
        var first = session(provider.redeem(Secret.of("code"), VERIFIER));
        clock.advance(Duration.ofMinutes(50));
        var token = good();
        entra.answerTokens(_ -> ScriptedEntra.signedIn(token, "refresh-2"));

        var renewed = session(provider.renew(first));

        assertThat(renewed.accessToken()).isEqualTo(token);
        assertThat(renewed.refreshToken()).isEqualTo(Secret.of("refresh-2"));
        assertThat(renewed.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(65)));
        assertThat(entra.exchanges().getLast())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        "refresh-1",
                        "scope",
                        SCOPE,
                        "client_id",
                        Mint.CLIENT,
                        "client_secret",
                        ScriptedEntra.CLIENT_SECRET));
    }

    @Test
    void a_refresh_token_that_is_not_replaced_stays() {
        answer(good());
        var first = session(provider.redeem(Secret.of("code"), VERIFIER));
        entra.answerTokens(_ -> withoutRefreshToken(good()));

        assertThat(session(provider.renew(first)).refreshToken()).isEqualTo(Secret.of("refresh-1"));
    }

    @Test
    void a_sign_in_without_a_refresh_token_is_a_mistake_of_the_registration() {
        entra.answerTokens(_ -> withoutRefreshToken(good()));

        assertThat(failure(provider.redeem(Secret.of("code"), VERIFIER))).isEqualTo(Kind.IDENTITY_MISCONFIGURED);
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                wrong(
                        "version 1.0",
                        mint -> mint.with("ver", "1.0").with("iss", "https://sts.windows.net/" + Mint.TENANT + "/")),
                wrong("another audience", mint -> mint.with("aud", "another")),
                wrong("another tenant", mint -> mint.with("tid", "another")),
                wrong("another client", mint -> mint.with("azp", "another")),
                wrong("no scope", mint -> mint.with("scp", "openid")),
                wrong("an application's", mint -> mint.with("idtyp", "app")),
                wrong("a forged one", mint -> mint.signedBy(TestKey.FOREIGN)));
    }

    private static Arguments wrong(String what, UnaryOperator<Mint> change) {
        return Arguments.of(Named.of(what, change));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void a_token_that_we_would_not_take_at_the_door_begins_no_session(UnaryOperator<Mint> change) {
        answer(change.apply(Mint.token(entra, clock.instant())).issue());

        assertThat(failure(provider.redeem(Secret.of("code"), VERIFIER))).isEqualTo(Kind.IDENTITY_MISCONFIGURED);
    }

    @Test
    void a_token_whose_key_is_not_known_yet_is_an_outage() {
        answer(Mint.token(entra, clock.instant()).signedBy(TestKey.SECOND).issue());

        assertThat(failure(provider.redeem(Secret.of("code"), VERIFIER))).isEqualTo(Kind.IDENTITY_UNAVAILABLE);
    }

    @Test
    void keys_out_of_reach_are_an_outage() {
        entra.answerKeys(() -> Answer.json(503, "{}"));
        answer(good());

        assertThat(failure(provider.redeem(Secret.of("code"), VERIFIER))).isEqualTo(Kind.IDENTITY_UNAVAILABLE);
    }

    @Test
    void a_refresh_never_changes_who_it_is() {
        answer(good());
        var ana = session(provider.redeem(Secret.of("code"), VERIFIER));
        answer(Mint.token(entra, clock.instant()).with("oid", "somebody-else").issue());

        assertThat(failure(provider.renew(ana))).isEqualTo(Kind.SIGN_IN_EXPIRED);
    }

    @Test
    void a_person_may_change_their_name() {
        answer(good());
        var ana = session(provider.redeem(Secret.of("code"), VERIFIER));
        answer(Mint.token(entra, clock.instant())
                .with("preferred_username", "ana.new@example.com")
                .issue());

        assertThat(session(provider.renew(ana)).person().upn()).isEqualTo("ana.new@example.com");
    }

    @Test
    void a_probe_leaves_the_session_as_it_is() {
        answer(good());
        var session = session(provider.redeem(Secret.of("code"), VERIFIER));
        entra.answerTokens(_ -> entra.issued(3600));

        assertThat(provider.probe(session)).isEqualTo(new SignedIn(session));
        assertThat(entra.exchanges().getLast())
                .containsEntry("requested_token_use", "on_behalf_of")
                .containsEntry("assertion", session.accessToken().reveal());
    }

    @Test
    void what_entra_wants_of_the_person_comes_back_from_each_step() {
        answer(good());
        var session = session(provider.redeem(Secret.of("code"), VERIFIER));
        entra.answerTokens(_ -> ScriptedEntra.error(400, "interaction_required", CLAIMS_FIELD));

        assertThat(List.of(
                        provider.redeem(Secret.of("code"), VERIFIER), provider.renew(session), provider.probe(session)))
                .containsOnly(new Challenged(new ClaimsChallenge(Secret.of(CLAIMS))));
    }

    static Stream<String> unusableChallenges() {
        return Stream.of(
                ",\"claims\":\"no json\"",
                ",\"claims\":\"[]\"",
                ",\"claims\":\"\"",
                ",\"claims\":{\"access_token\":{}}",
                ",\"claims\":\"{\\\"a\\\":\\\"" + "x".repeat(4096) + "\\\"}\"");
    }

    @ParameterizedTest
    @MethodSource("unusableChallenges")
    void a_challenge_that_cannot_be_passed_on_is_a_step_up_without_one(String field) {
        answer(good());
        var session = session(provider.redeem(Secret.of("code"), VERIFIER));
        entra.answerTokens(_ -> ScriptedEntra.error(400, "interaction_required", field));

        assertThat(failure(provider.probe(session))).isEqualTo(Kind.STEP_UP_REQUIRED);
    }

    @Test
    void whom_entra_bars_is_not_sent_there_again() {
        answer(good());
        var session = session(provider.redeem(Secret.of("code"), VERIFIER));
        entra.answerTokens(
                _ -> ScriptedEntra.error(400, "interaction_required", ",\"error_codes\":[53003]" + CLAIMS_FIELD));

        assertThat(failure(provider.probe(session))).isEqualTo(Kind.IDENTITY_REFUSED);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Kind.SIGN_IN_EXPIRED, 400, "invalid_grant", ",\"error_codes\":[54005]"),
                Arguments.of(Kind.SIGN_IN_EXPIRED, 400, "invalid_grant", ",\"error_codes\":[700082]"),
                Arguments.of(Kind.SIGN_IN_EXPIRED, 400, "invalid_grant", ",\"error_codes\":[50173]"),
                Arguments.of(Kind.CONSENT_REQUIRED, 400, "invalid_grant", ",\"suberror\":\"consent_required\""),
                Arguments.of(Kind.IDENTITY_REFUSED, 400, "invalid_grant", ",\"error_codes\":[50057]"),
                Arguments.of(Kind.IDENTITY_MISCONFIGURED, 401, "invalid_client", ",\"error_codes\":[7000222]"),
                Arguments.of(Kind.IDENTITY_UNAVAILABLE, 503, "temporarily_unavailable", ""));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_its_meaning_at_each_step(Kind kind, int status, String error, String more) {
        answer(good());
        var session = session(provider.redeem(Secret.of("code"), VERIFIER));
        entra.answerTokens(_ -> ScriptedEntra.error(status, error, more));

        assertThat(failure(provider.redeem(Secret.of("code"), VERIFIER))).isEqualTo(kind);
        assertThat(failure(provider.renew(session))).isEqualTo(kind);
        assertThat(failure(provider.probe(session))).isEqualTo(kind);
    }

    @Test
    void an_interrupted_sign_in_is_cancelled() {
        Thread.currentThread().interrupt();

        assertThat(failure(provider.redeem(Secret.of("code"), VERIFIER))).isEqualTo(Kind.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Secret good() {
        return Mint.token(entra, clock.instant()).issue();
    }

    private void answer(Secret accessToken) {
        entra.answerTokens(_ -> ScriptedEntra.signedIn(accessToken, "refresh-1"));
    }

    private static Answer withoutRefreshToken(Secret accessToken) {
        return Answer.json(
                200, ScriptedEntra.signedIn(accessToken, "gone").body().replace("refresh_token", "unknown"));
    }

    private static UpstreamSession session(SignInResult result) {
        assertThat(result).isInstanceOf(SignedIn.class);
        return ((SignedIn) result).session();
    }

    private static Kind failure(SignInResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).fault().kind();
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
