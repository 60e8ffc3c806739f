package io.aiconnectors.databricks.adapter.entra.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.fixture.Mint;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.TestKey;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Authentication.Authenticated;
import io.aiconnectors.databricks.domain.identity.Authentication.InsufficientScope;
import io.aiconnectors.databricks.domain.identity.Authentication.Invalid;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntraAccessTokensTest {
    private final TestClock clock = new TestClock();
    private final ScriptedEntra entra = new ScriptedEntra();
    private final EntraAdapter adapter =
            EntraAdapter.open(entra.settings(), new Told(), Signals.untold(), clock, new Random(7));

    @AfterEach
    void close() {
        adapter.close();
        entra.close();
    }

    @Test
    void a_good_token_says_who_calls_with_which_client_in_which_groups() {
        var bearer = mint().issue();

        assertThat(authenticate(bearer)).isInstanceOfSatisfying(Authenticated.class, good -> {
            var caller = good.caller();
            assertThat(caller.person().tenant().value()).isEqualTo(Mint.TENANT);
            assertThat(caller.person().object().value()).isEqualTo("0b1ec700-0000-0000-0000-0000000000a1");
            assertThat(caller.person().upn()).isEqualTo("ana@example.com");
            assertThat(caller.client().value()).isEqualTo(Mint.CLIENT);
            assertThat(caller.groups()).containsExactly(new GroupId("group-one"), new GroupId("group-two"));
            assertThat(caller.scopes()).containsExactly("openid", Mint.SCOPE);
            assertThat(caller.assertion()).isEqualTo(bearer);
            assertThat(good.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(65)));
        });
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong("another issuer", "issuer", mint -> mint.with("iss", "https://sts.windows.net/" + Mint.TENANT)),
                wrong("no issuer", "issuer", mint -> mint.without("iss")),
                wrong("another audience", "audience", mint -> mint.with("aud", "api://" + Mint.CLIENT)),
                wrong("audiences in a list", "audience", mint -> mint.with("aud", List.of(Mint.CLIENT, "other"))),
                wrong("no audience", "audience", mint -> mint.without("aud")),
                wrong("another tenant", "tenant", mint -> mint.with("tid", "99999999-2222-3333-4444-555555555555")),
                wrong("no tenant", "tenant", mint -> mint.without("tid")),
                wrong("version 1.0", "version", mint -> mint.with("ver", "1.0")),
                wrong("a number as version", "version", mint -> mint.with("ver", 2.0)),
                wrong("no version", "version", mint -> mint.without("ver")),
                wrong("an application alone", "app_only", mint -> mint.with("idtyp", "app")),
                wrong("no scp", "app_only", mint -> mint.without("scp").with("roles", List.of("Some.Role"))),
                wrong("no azp", "claims", mint -> mint.without("azp")),
                wrong("a blank azp", "claims", mint -> mint.with("azp", " ")),
                wrong("no oid", "claims", mint -> mint.without("oid")),
                wrong("an oid that is no text", "claims", mint -> mint.with("oid", 7)),
                wrong("an oid with a line break", "claims", mint -> mint.with("oid", "a\nb")),
                wrong("an endless oid", "claims", mint -> mint.with("oid", "x".repeat(600))),
                wrong("no subject", "claims", mint -> mint.without("sub")),
                wrong("no exp", "claims", mint -> mint.without("exp")),
                wrong("no nbf", "claims", mint -> mint.without("nbf")),
                wrong("no iat", "claims", mint -> mint.without("iat")),
                wrong("an exp that is text", "claims", mint -> mint.with("exp", "tomorrow")),
                wrong("an exp beyond time", "claims", mint -> mint.with("exp", Long.MAX_VALUE)),
                wrong("an iat long ago", "claims", mint -> mint.with("iat", 1L)),
                wrong("an iat before time", "malformed", mint -> mint.with("iat", Long.MIN_VALUE)),
                wrong("a scp that is a list", "claims", mint -> mint.with("scp", List.of(Mint.SCOPE))),
                wrong("groups that are no list", "claims", mint -> mint.with("groups", 3)),
                wrong("groups that are no texts", "claims", mint -> mint.with("groups", List.of(1, 2))),
                wrong("a blank group", "claims", mint -> mint.with("groups", List.of(" "))),
                wrong("a key nobody has", "key_unknown", mint -> mint.named("key-nobody-has")),
                wrong("no key id", "malformed", mint -> mint.named("")),
                wrong("a key id that is a path", "malformed", mint -> mint.named("../../keys/1")),
                wrong("an endless key id", "malformed", mint -> mint.named("k".repeat(500))),
                wrong("a foreign key under a known id", "signature", mint -> mint.signedBy(TestKey.FOREIGN)),
                wrong("RS384", "algorithm", mint -> mint.algorithm("RS384")),
                wrong("PS256", "algorithm", mint -> mint.algorithm("PS256")),
                wrong("no signature at all", "algorithm", mint -> mint.algorithm("none")));
    }

    private static Arguments wrong(String what, String code, UnaryOperator<Mint> spoil) {
        return Arguments.of(what, code, spoil);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void a_token_with_one_thing_wrong_is_refused_by_name(String what, String code, UnaryOperator<Mint> spoil) {
        assertThat(authenticate(spoil.apply(mint()).issue())).as(what).isEqualTo(new Invalid(code));
    }

    @Test
    void a_signature_made_with_the_public_key_as_a_shared_secret_is_refused() {
        var confused = mint().algorithm("HS256")
                .compact(new HmacKey(TestKey.FIRST.json().getBytes(StandardCharsets.UTF_8)));

        assertThat(authenticate(Secret.of(confused))).isEqualTo(new Invalid("algorithm"));
    }

    @Test
    void a_changed_claim_breaks_the_signature() {
        var parts = mint().issue().reveal().split("\\.", -1);
        var changed =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("ana@", "bob@");
        var forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];

        assertThat(authenticate(Secret.of(forged))).isEqualTo(new Invalid("signature"));
    }

    @Test
    void a_missing_signature_part_is_refused() {
        var parts = mint().issue().reveal().split("\\.", -1);

        assertThat(authenticate(Secret.of(parts[0] + "." + parts[1] + "."))).isEqualTo(new Invalid("signature"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "a.b",
                "a.b.c",
                "..",
                "a.b.c.d.e",
                "e30.e30.c2ln ",
                "e30.e30.\u00e4",
                "bnVsbA.bnVsbA.c2ln",
                "W10.W10.c2ln",
                "eyJhIjoxLCJhIjoyfQ.e30.c2ln"
            })
    void what_is_no_token_is_malformed(String garbage) {
        assertThat(authenticate(Secret.of(garbage))).isEqualTo(new Invalid("malformed"));
        assertThat(entra.keyFetches()).isZero();
    }

    @Test
    void an_oversize_token_is_refused_before_it_is_read() {
        var huge = mint().with("filler", "x".repeat(16 * 1024)).issue();

        assertThat(authenticate(huge)).isEqualTo(new Invalid("malformed"));
        assertThat(entra.keyFetches()).isZero();
    }

    @Test
    void tokens_for_others_cost_no_key_fetch() {
        authenticate(mint().with("iss", "https://elsewhere.example/v2.0").issue());
        authenticate(mint().with("aud", "another-api").issue());
        authenticate(mint().algorithm("none").issue());

        assertThat(entra.keyFetches()).isZero();
    }

    @Test
    void a_token_without_the_scope_is_valid_but_not_for_this() {
        assertThat(authenticate(mint().with("scp", "openid access_as_user_too").issue()))
                .isEqualTo(new InsufficientScope(Mint.SCOPE));
        assertThat(authenticate(mint().with("scp", "").issue())).isEqualTo(new InsufficientScope(Mint.SCOPE));
    }

    @Test
    void a_minute_of_skew_is_forgiven_at_both_ends_and_no_more() {
        var now = clock.instant();

        assertThat(authenticate(mint().at("exp", now.minusSeconds(59)).issue())).isInstanceOf(Authenticated.class);
        assertThat(authenticate(mint().at("exp", now.minusSeconds(61)).issue())).isEqualTo(new Invalid("expired"));
        assertThat(authenticate(mint().at("nbf", now.plusSeconds(59)).issue())).isInstanceOf(Authenticated.class);
        assertThat(authenticate(mint().at("nbf", now.plusSeconds(61)).issue())).isEqualTo(new Invalid("not_yet_valid"));
        assertThat(authenticate(mint().at("iat", now.plusSeconds(59)).issue())).isInstanceOf(Authenticated.class);
        assertThat(authenticate(mint().at("iat", now.plusSeconds(61)).issue())).isEqualTo(new Invalid("not_yet_valid"));
    }

    @Test
    void a_token_ends_when_its_time_is_over() {
        var bearer = mint().issue();
        assertThat(authenticate(bearer)).isInstanceOf(Authenticated.class);

        clock.advance(Duration.ofMinutes(67));

        assertThat(authenticate(bearer)).isEqualTo(new Invalid("expired"));
    }

    @Test
    void the_long_life_of_continuous_access_evaluation_is_accepted_and_an_absurd_one_refused() {
        var now = clock.instant();

        assertThat(authenticate(mint().at("exp", now.plus(Duration.ofHours(28))).issue()))
                .isInstanceOf(Authenticated.class);
        assertThat(authenticate(mint().at("exp", now.plus(Duration.ofHours(31))).issue()))
                .isEqualTo(new Invalid("claims"));
    }

    @Test
    void too_many_groups_for_the_token_are_no_groups() {
        var overage = mint().without("groups")
                .with("_claim_names", Map.of("groups", "src1"))
                .with("_claim_sources", Map.of("src1", Map.of("endpoint", "https://graph.example/getMemberObjects")));

        assertThat(authenticate(overage.issue()))
                .isInstanceOfSatisfying(
                        Authenticated.class,
                        good -> assertThat(good.caller().groups()).isEmpty());
        assertThat(entra.strays()).isZero();
    }

    @Test
    void the_name_comes_from_upn_when_there_is_no_preferred_one_and_may_be_missing() {
        var upn = mint().without("preferred_username").with("upn", "ana@corp.example");

        assertThat(authenticate(upn.issue()))
                .isInstanceOfSatisfying(
                        Authenticated.class,
                        good -> assertThat(good.caller().person().upn()).isEqualTo("ana@corp.example"));
        assertThat(authenticate(mint().without("preferred_username").issue()))
                .isInstanceOfSatisfying(
                        Authenticated.class,
                        good -> assertThat(good.caller().person().upn()).isEmpty());
    }

    private Mint mint() {
        return Mint.token(entra, clock.instant());
    }

    private Authentication authenticate(Secret bearer) {
        return adapter.accessTokens().authenticate(bearer);
    }
}
