package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.browser.Arrival;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.signin.AuthorizationClient;
import io.aiconnectors.databricks.sandbox.signin.Tokens;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sign-ins that end well and badly, with a connector that says all it can say: whatever was secret on the wire, before
/// it or behind it, stands in no log and in no record.
class SignInKeepsSecretsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");
    private static final int TAIL = 24;

    @Test
    void no_secret_of_a_sign_in_is_written_down_at_debug() throws IOException {
        var entra = new Overheard();
        try (var front = FrontDoor.open();
                var stage = OwnStage.with(
                        TenantSettings.usual(InstantSource.system()).around(entra),
                        OwnStage.prepared()
                                .with(Map.of(
                                        "CONNECTOR_LOG_LEVEL",
                                        "DEBUG",
                                        "CONNECTOR_PUBLIC_URL",
                                        front.url().toString())));
                var client = clientBehind(front, stage)) {
            var known = new TreeSet<String>();
            var event = live(client, stage, known);
            misfortunes(client);

            var secrets = new TreeSet<String>();
            Stream.concat(front.passed().stream(), entra.passed().stream())
                    .forEach(text -> secrets.addAll(Overheard.secretsIn(text)));
            var log = Files.readString(stage.log());
            var records = String.join("\n", stage.audited());
            var engine = Files.readString(
                    Processes.of(stage).folderOfThePolicyEngine().resolve("decisions.log"));

            // The search can find something, and looks for what there is to find.
            assertThat(log).contains(" DEBUG ");
            assertThat(records).contains(event, client.id(), "signed_in", "sign_in_failed", "grant_revoked");
            assertThat(secrets)
                    .containsAll(known)
                    .contains(stage.world().entra().clientSecret().reveal());
            assertThat(secrets.stream().filter(secret -> secret.startsWith("eyJ")))
                    .as("tokens of Entra")
                    .hasSizeGreaterThan(5);
            for (var place : List.of(log, records, engine)) {
                assertThat(secrets.stream()
                                .flatMap(SignInKeepsSecretsIT::traces)
                                .filter(place::contains))
                        .isEmpty();
            }
            assertThat(log.lines().filter(line -> line.contains(" upn=" + Personas.ADA.upn())))
                    .as("the end of a call names its caller")
                    .isNotEmpty()
                    .allMatch(line -> line.contains("call ended"));
            assertThat(log.replace(" upn=" + Personas.ADA.upn(), ""))
                    .doesNotContain(Personas.ADA.upn(), Personas.ADA.displayName(), Personas.MAX.upn())
                    .doesNotContain("preferred_username", "AADSTS");
        }
    }

    private static AuthorizationClient clientBehind(FrontDoor front, Stage stage) {
        front.to(stage.connector().origin());
        return AuthorizationClient.register(stage.mcp(), "assistant", CALLBACK);
    }

    /// The whole of a secret, and its end, which is what an abbreviation might leave of it.
    private static Stream<String> traces(String secret) {
        return secret.length() < 2 * TAIL
                ? Stream.of(secret)
                : Stream.of(secret, secret.substring(secret.length() - TAIL));
    }

    /// A grant from its beginning to its end, by reuse of a refresh token, and another to its revocation. Gives back
    /// the id of a call in the audit.
    private static String live(AuthorizationClient client, Stage stage, Set<String> known) {
        var attempt = client.attempt();
        try (var browser = client.browser()) {
            var back = client.walk(browser, browser.open(attempt.address()), Personas.ADA);
            var code = Secret.of(back.getQuery().replaceFirst("(?:.*&)?code=([^&]*).*", "$1"));
            var first = Tokens.of(client.redeem(code, attempt.verifier()).body());
            var call = new ModernClient(stage.mcp(), first.access().reveal())
                    .exchange("list_catalogs", JSON.createObjectNode());
            assertThat(call.status()).isEqualTo(200);
            var second = Tokens.of(client.refresh(first.refresh()).body());
            var third = Tokens.of(client.refresh(second.refresh()).body());
            assertThat(client.refresh(first.refresh()).status()).isEqualTo(400);
            assertThat(client.refresh(third.refresh()).status()).isEqualTo(400);
            assertThat(client.redeem(code, attempt.verifier()).status()).isEqualTo(400);
            var other = client.signIn(Personas.MAX, browser);
            assertThat(client.revoke(other.refresh()).status()).isEqualTo(200);
            Stream.of(attempt.verifier(), code, first.access(), first.refresh(), third.access(), third.refresh())
                    .map(Secret::reveal)
                    .forEach(known::add);
            known.add(attempt.state());
            return call.header("X-Connector-Event");
        }
    }

    /// What does not end with tokens.
    private static void misfortunes(AuthorizationClient client) {
        Stream.of(Personas.CORA, Personas.DAN, Personas.NOA).forEach(persona -> refused(client, persona));
        try (var browser = client.browser();
                var other = client.browser()) {
            var arrival = browser.open(client.attempt().address());
            if (arrival instanceof Arrival.Shown(var page)) {
                assertThat(other.open(page.address())).isInstanceOf(Arrival.Shown.class);
                assertThat(other.press(page, "button[value=approve]")).isInstanceOf(Arrival.Shown.class);
                browser.press(page, "button[value=decline]");
            }
            var forged = URI.create(client.server().path("issuer").asText()
                    + "/auth/callback?code=made-up-code-of-nobody" + "&state=made-up-state-of-nobody");
            assertThat(browser.open(forged)).isInstanceOf(Arrival.Shown.class);
        }
        assertThat(client.redeem(Secret.of("dbxc_" + "x".repeat(43)), Secret.of("y".repeat(43)))
                        .status())
                .isEqualTo(400);
    }

    private static void refused(AuthorizationClient client, Persona persona) {
        try (var browser = client.browser()) {
            client.arrive(browser, browser.open(client.attempt().address()), persona);
        }
    }
}
