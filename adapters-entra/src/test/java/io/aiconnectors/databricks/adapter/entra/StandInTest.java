package io.aiconnectors.databricks.adapter.entra;

import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.fault;
import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.fixture.Calls;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.adapter.entra.settings.EntraCredential;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Authentication.Authenticated;
import io.aiconnectors.databricks.domain.identity.Authentication.InsufficientScope;
import io.aiconnectors.databricks.domain.identity.Authentication.Invalid;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.sandbox.entra.EntraTenant;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Both ports against a tenant that somebody else wrote, and that checks what Entra checks.
class StandInTest {
    private final TestClock clock = new TestClock();
    private final EntraTenant tenant = EntraTenant.start(0, TenantSettings.usual(clock));
    private final EntraAdapter adapter =
            EntraAdapter.open(settings(tenant.clientSecret()), new Told(), Signals.untold(), clock, new Random(7));

    @AfterEach
    void close() {
        adapter.close();
        tenant.close();
    }

    @Test
    void a_person_signed_in_gets_a_databricks_token_of_their_own() {
        var ada = signedIn(Personas.ADA);
        var ben = signedIn(Personas.BEN);

        assertThat(ada.caller().person().upn()).isEqualTo("ada@contoso.example");
        assertThat(ada.caller().groups())
                .containsExactlyInAnyOrder(new GroupId(Personas.ANALYSTS), new GroupId(Personas.EMPLOYEES));
        assertThat(token(exchanged(ada)).value())
                .isNotEqualTo(token(exchanged(ben)).value());
        assertThat(token(exchanged(ada)).expiresAt()).isAfter(clock.instant().plus(Duration.ofMinutes(50)));
        assertThat(fault(exchanged(ada, token(exchanged(ben)).value())).kind())
                .as("a Databricks token is no assertion for this API")
                .isEqualTo(Kind.SIGN_IN_EXPIRED);
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(Personas.CORA, Kind.CONSENT_REQUIRED),
                Arguments.of(Personas.MAX, Kind.STEP_UP_REQUIRED),
                Arguments.of(Personas.DAN, Kind.IDENTITY_REFUSED),
                Arguments.of(Personas.NOA, Kind.IDENTITY_REFUSED));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void whoever_entra_holds_up_is_told_why(Persona persona, Kind kind) {
        assertThat(fault(exchanged(signedIn(persona))).kind()).isEqualTo(kind);
    }

    @Test
    void a_wrong_client_secret_is_our_own_mistake() {
        try (var misconfigured = EntraAdapter.open(
                settings(Secret.of("not-the-secret")), new Told(), Signals.untold(), clock, new Random(7))) {
            var call = Calls.by(signedIn(Personas.ADA).caller());

            assertThat(fault(misconfigured.upstreamCredentials().of(call)).kind())
                    .isEqualTo(Kind.IDENTITY_MISCONFIGURED);
        }
    }

    @Test
    void an_assertion_that_ran_out_means_a_new_sign_in() {
        var ada = signedIn(Personas.ADA);
        clock.advance(Duration.ofHours(2));

        assertThat(fault(exchanged(ada)).kind()).isEqualTo(Kind.SIGN_IN_EXPIRED);
    }

    static Stream<Arguments> wrongTokens() {
        var ada = TokenWish.of(Personas.ADA);
        return Stream.of(
                Arguments.of(ada.resource(Resource.DATABRICKS), new Invalid("version")),
                Arguments.of(ada.with("aud", "another"), new Invalid("audience")),
                Arguments.of(ada.with("tid", "another"), new Invalid("tenant")),
                Arguments.of(ada.with("ver", "1.0"), new Invalid("version")),
                Arguments.of(ada.with("idtyp", "app"), new Invalid("app_only")),
                Arguments.of(ada.without("scp"), new Invalid("app_only")),
                Arguments.of(ada.with("scp", "other"), new InsufficientScope("access_as_user")),
                Arguments.of(ada.without("azp"), new Invalid("claims")),
                Arguments.of(ada.without("oid"), new Invalid("claims")),
                Arguments.of(ada.lifetime(Duration.ofMinutes(-5)), new Invalid("expired")),
                Arguments.of(ada.signedByForeignKey(), new Invalid("signature")));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void a_wrong_token_is_refused(TokenWish wish, Authentication expected) {
        assertThat(adapter.accessTokens().authenticate(tenant.issue(wish))).isEqualTo(expected);
    }

    @Test
    void tokens_of_a_new_key_are_good_at_once_and_those_of_a_withdrawn_one_no_longer() {
        var old = tenant.issue(Personas.ADA);
        assertThat(adapter.accessTokens().authenticate(old)).isInstanceOf(Authenticated.class);

        tenant.rotateKeys(false);

        assertThat(adapter.accessTokens().authenticate(tenant.issue(Personas.ADA)))
                .isInstanceOf(Authenticated.class);
        assertThat(adapter.accessTokens().authenticate(old)).isEqualTo(new Invalid("key_unknown"));
    }

    static Stream<Fault> outages() {
        return Stream.of(
                new Fault.Status(503, Map.of(), "{}", "application/json"),
                new Fault.RetryAfterSeconds(7),
                new Fault.RetryAfterDate(7),
                new Fault.Garbage(Fault.Rubbish.INVALID_JSON),
                new Fault.Garbage(Fault.Rubbish.INVALID_UTF8),
                new Fault.Garbage(Fault.Rubbish.NOT_AN_OBJECT),
                new Fault.Garbage(Fault.Rubbish.EMPTY_BODY),
                new Fault.Garbage(Fault.Rubbish.CUT_SHORT),
                new Fault.Redirect(),
                new Fault.DroppedConnection());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void an_outage_of_entra_is_an_outage_and_passes(Fault outage) {
        var ada = signedIn(Personas.ADA);
        tenant.standIn().faults().add(FaultRule.always(outage));

        assertThat(fault(exchanged(ada)).kind()).isEqualTo(Kind.IDENTITY_UNAVAILABLE);
        tenant.standIn().faults().clear();
        assertThat(token(exchanged(ada)).expiresAt()).isAfter(clock.instant());
    }

    @Test
    void the_wait_that_entra_asks_for_is_passed_on() {
        var ada = signedIn(Personas.ADA);
        tenant.standIn().faults().add(FaultRule.always(new Fault.RetryAfterDate(7)));

        assertThat(fault(exchanged(ada)).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void the_door_is_ready_when_the_tenant_answers() {
        assertThat(adapter.readiness()).isEqualTo(new EntraReadiness.Ready(clock.instant()));
    }

    private EntraSettings settings(Secret secret) {
        return new EntraSettings(
                tenant.authority(),
                tenant.clientId(),
                new EntraCredential.ClientSecret(secret),
                "access_as_user",
                URI.create("https://connector.example.com/auth/callback"),
                List.of());
    }

    private Authenticated signedIn(Persona persona) {
        return (Authenticated) adapter.accessTokens().authenticate(tenant.issue(persona));
    }

    private Upstream<UpstreamToken> exchanged(Authenticated good) {
        return adapter.upstreamCredentials().of(Calls.by(good.caller()));
    }

    private Upstream<UpstreamToken> exchanged(Authenticated good, Secret assertion) {
        return adapter.upstreamCredentials()
                .of(Calls.of(good.caller().person().object().value(), assertion.reveal()));
    }
}
