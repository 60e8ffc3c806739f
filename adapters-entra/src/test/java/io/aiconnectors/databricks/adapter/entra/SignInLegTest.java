package io.aiconnectors.databricks.adapter.entra;

import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.adapter.entra.fixture.Calls;
import io.aiconnectors.databricks.adapter.entra.fixture.Leg;
import io.aiconnectors.databricks.adapter.entra.fixture.TestCertificate;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.TestKey;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.adapter.entra.settings.EntraCredential;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.domain.identity.Authentication.Authenticated;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.SignInResult.Challenged;
import io.aiconnectors.databricks.domain.signin.SignInResult.Failed;
import io.aiconnectors.databricks.domain.signin.SignInResult.SignedIn;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.sandbox.browser.Arrival;
import io.aiconnectors.databricks.sandbox.entra.EntraTenant;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.FederatedCredential;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The way through a browser, to a tenant that checks what Entra checks, and back.
class SignInLegTest {
    private static final URI REDIRECT = URI.create("https://connector.example.com/auth/callback");
    private static final String DATABRICKS = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/user_impersonation";

    @TempDir
    static Path folder;

    private final TestClock clock = new TestClock();
    private final TestCertificate certificate = TestCertificate.make("RSA", folder);
    private final EntraTenant tenant = EntraTenant.start(
            0,
            TenantSettings.usual(clock)
                    .redirectUris(List.of(REDIRECT.toString()))
                    .certificate(certificate.certificate())
                    .federation(new FederatedCredential(
                            "https://issuer.example",
                            "connector",
                            TestKey.FIRST.jwk().getRsaPublicKey())));
    private final Leg leg = new Leg();

    @AfterEach
    void close() {
        leg.close();
        tenant.close();
    }

    enum Kept {
        SECRET,
        CERTIFICATE,
        FEDERATED
    }

    @ParameterizedTest
    @EnumSource
    void a_person_signs_in_and_stays_so_whatever_we_prove_ourselves_with(Kept kept) throws IOException {
        try (var adapter = open(credential(kept))) {
            var provider = adapter.identityProvider();

            var first = leg.signedIn(provider, Personas.ADA);
            assertThat(first.person().upn()).isEqualTo("ada@contoso.example");
            assertThat(first.scopes()).containsExactly("access_as_user");
            assertThat(provider.probe(first)).isEqualTo(new SignedIn(first));

            clock.advance(Duration.ofMinutes(80));
            write(federated());
            var renewed = ((SignedIn) provider.renew(first)).session();
            assertThat(renewed.accessToken()).isNotEqualTo(first.accessToken());
            assertThat(renewed.refreshToken()).isNotEqualTo(first.refreshToken());
            assertThat(renewed.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(75)));

            var caller = ((Authenticated) adapter.accessTokens().authenticate(renewed.accessToken())).caller();
            assertThat(token(adapter.upstreamCredentials().of(Calls.by(caller))).expiresAt())
                    .isAfter(clock.instant());
        }
    }

    @Test
    void a_wrong_certificate_is_our_own_mistake() throws IOException {
        var other = TestCertificate.make("RSA", folder);
        try (var adapter = open(EntraCredential.certificate(
                Files.writeString(folder.resolve("other.pem"), other.certificatePem() + other.keyPem())))) {
            assertThat(leg.signIn(adapter.identityProvider(), Personas.ADA))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.fault().kind()).isEqualTo(Kind.IDENTITY_MISCONFIGURED));
        }
    }

    @Test
    void a_certificate_that_has_expired_is_refused_at_the_start() throws IOException {
        var credential = credential(Kept.CERTIFICATE);
        clock.advance(Duration.ofDays(730));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(credential).close())
                .withMessageStartingWith("ENTRA_CLIENT_CERTIFICATE ");
    }

    @Test
    void a_delivered_token_is_read_again_each_time() throws IOException {
        try (var adapter = open(credential(Kept.FEDERATED))) {
            var session = leg.signedIn(adapter.identityProvider(), Personas.ADA);
            clock.advance(Duration.ofMinutes(11));
            assertThat(kind(adapter.identityProvider().renew(session))).isEqualTo(Kind.IDENTITY_MISCONFIGURED);

            write(federated());

            assertThat(adapter.identityProvider().renew(session)).isInstanceOf(SignedIn.class);
        }
    }

    static Stream<String> noTokens() {
        return Stream.of("", " \n", "no token", "a.b.c\na.b.c", "a.b." + "x".repeat(16 * 1024));
    }

    @ParameterizedTest
    @MethodSource("noTokens")
    void a_file_without_a_token_is_our_own_mistake_and_entra_is_not_asked(String text) throws IOException {
        try (var adapter = open(credential(Kept.FEDERATED))) {
            var session = leg.signedIn(adapter.identityProvider(), Personas.ADA);
            write(text);
            for (var result : List.of(
                    adapter.identityProvider().renew(session),
                    adapter.identityProvider().probe(session))) {
                assertThat(kind(result)).isEqualTo(Kind.IDENTITY_MISCONFIGURED);
            }
            Files.delete(folder.resolve("token.jwt"));
            assertThat(kind(adapter.identityProvider().renew(session))).isEqualTo(Kind.IDENTITY_MISCONFIGURED);
        }
    }

    @Test
    void whoever_owes_a_second_factor_is_sent_back_once_and_then_has_it() throws IOException {
        try (var adapter = open(credential(Kept.SECRET))) {
            var provider = adapter.identityProvider();
            var challenged = (Challenged) provider.probe(leg.signedIn(provider, Personas.MAX));

            var session = leg.signedIn(provider, Personas.MAX, List.of(challenged.challenge()));

            assertThat(provider.probe(session)).isEqualTo(new SignedIn(session));
        }
    }

    @Test
    void missing_consent_is_met_by_the_probe_and_cured_by_asking_for_it() throws IOException {
        try (var adapter = open(credential(Kept.SECRET))) {
            var provider = adapter.identityProvider();
            assertThat(kind(provider.probe(leg.signedIn(provider, Personas.CORA))))
                    .isEqualTo(Kind.CONSENT_REQUIRED);
        }
        try (var adapter = open(credential(Kept.SECRET), List.of(DATABRICKS))) {
            var provider = adapter.identityProvider();
            assertThat(provider.probe(leg.signedIn(provider, Personas.CORA))).isInstanceOf(SignedIn.class);
        }
    }

    static Stream<Persona> barred() {
        return Stream.of(Personas.DAN, Personas.NOA);
    }

    @ParameterizedTest
    @MethodSource("barred")
    void whom_entra_bars_never_comes_back(Persona persona) throws IOException {
        try (var adapter = open(credential(Kept.SECRET))) {
            assertThat(leg.pick(adapter.identityProvider(), persona, List.of()))
                    .isInstanceOfSatisfying(
                            Arrival.Shown.class,
                            shown -> assertThat(shown.page().status()).isEqualTo(400));
        }
    }

    @Test
    void a_browser_that_knows_somebody_still_asks_who_it_is() throws IOException {
        try (var adapter = open(credential(Kept.SECRET))) {
            leg.signedIn(adapter.identityProvider(), Personas.ADA);

            assertThat(leg.signedIn(adapter.identityProvider(), Personas.BEN)
                            .person()
                            .upn())
                    .isEqualTo("ben@contoso.example");
        }
    }

    @Test
    void a_code_is_of_use_once_and_with_its_verifier_alone() throws IOException {
        try (var adapter = open(credential(Kept.SECRET))) {
            var provider = adapter.identityProvider();
            var stolen = leg.code(provider, Personas.ADA);
            assertThat(kind(provider.redeem(stolen, Secret.of("x".repeat(43))))).isEqualTo(Kind.SIGN_IN_EXPIRED);

            var code = leg.code(provider, Personas.ADA);
            assertThat(provider.redeem(code, Leg.VERIFIER)).isInstanceOf(SignedIn.class);
            assertThat(kind(provider.redeem(code, Leg.VERIFIER))).isEqualTo(Kind.SIGN_IN_EXPIRED);
        }
    }

    private EntraAdapter open(EntraCredential credential) {
        return open(credential, List.of());
    }

    private EntraAdapter open(EntraCredential credential, List<String> consentScopes) {
        return EntraAdapter.open(
                new EntraSettings(
                        tenant.authority(), tenant.clientId(), credential, "access_as_user", REDIRECT, consentScopes),
                new Told(),
                Signals.untold(),
                clock,
                new Random(7));
    }

    private EntraCredential credential(Kept kept) throws IOException {
        return switch (kept) {
            case SECRET -> new EntraCredential.ClientSecret(tenant.clientSecret());
            case CERTIFICATE ->
                EntraCredential.certificate(Files.writeString(
                        folder.resolve("own.pem"), certificate.certificatePem() + certificate.keyPem()));
            case FEDERATED -> new EntraCredential.Federated(write(federated()));
        };
    }

    private static Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("token.jwt"), text);
    }

    /// A token as the trusted issuer delivers it, with the line break that files end in, good for ten minutes.
    private String federated() {
        var claims = new JwtClaims();
        claims.setIssuer("https://issuer.example");
        claims.setSubject("connector");
        claims.setAudience(FederatedCredential.AUDIENCE);
        claims.setExpirationTime(NumericDate.fromSeconds(
                clock.instant().plus(Duration.ofMinutes(10)).getEpochSecond()));
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("RS256");
        jws.setKey(TestKey.FIRST.secret());
        jws.setPayload(claims.toJson());
        try {
            return jws.getCompactSerialization() + "\n";
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private static Kind kind(Object result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).fault().kind();
    }
}
