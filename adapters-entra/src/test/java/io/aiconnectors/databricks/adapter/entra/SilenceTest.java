package io.aiconnectors.databricks.adapter.entra;

import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.fault;
import static io.aiconnectors.databricks.adapter.entra.fixture.Calls.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.fixture.Calls;
import io.aiconnectors.databricks.adapter.entra.fixture.Mint;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra.Answer;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.TestKey;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.domain.identity.Authentication.Authenticated;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInResult.SignedIn;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Everything is logged down to TRACE here, by everybody, MSAL and jose4j included.
class SilenceTest {
    private static final Path LOG = Path.of("target", "test.log");

    @Test
    void no_token_secret_or_claim_is_logged_whatever_happens() throws IOException {
        var clock = new TestClock();
        var secrets = new ArrayList<>(List.of(
                ScriptedEntra.CLIENT_SECRET,
                "databricks-token-",
                "refresh-token-never-used",
                "ana@example.com",
                "told off in plain words",
                "pairwise-subject",
                "0b1ec700-0000-0000-0000-0000000000a1",
                "group-one"));
        try (var entra = new ScriptedEntra();
                var adapter = EntraAdapter.open(entra.settings(), new Told(), Signals.untold(), clock, new Random(7))) {
            for (var bearer : bearers(Mint.token(entra, clock.instant()), clock)) {
                secrets.add(bearer.reveal());
                secrets.add(bearer.reveal().split("\\.", -1)[1]);
                adapter.accessTokens().authenticate(bearer);
            }
            var good = Mint.token(entra, clock.instant()).issue();
            secrets.add(good.reveal().split("\\.", -1)[1]);
            var caller = ((Authenticated) adapter.accessTokens().authenticate(good)).caller();
            var call = Calls.by(caller);
            signIn(adapter.identityProvider(), entra, good);
            secrets.addAll(List.of("code-from-the-browser", "verifier-of-ours", "refresh-token-of-ana", "capolids"));
            entra.answerTokens(_ -> entra.issued(3600));
            var stale = token(adapter.upstreamCredentials().of(call));
            for (var answer : answers()) {
                entra.answerTokens(_ -> answer);
                fault(adapter.upstreamCredentials().renewed(call, stale));
            }
        }

        assertThat(Files.readString(LOG))
                .contains("com.microsoft.aad.msal4j", "identity_misconfigured", "aadsts=[7000215]", "token_version")
                .doesNotContain(secrets.toArray(String[]::new));
    }

    private static List<Secret> bearers(Mint mint, TestClock clock) {
        return List.of(
                mint.with("unused", 1).issue(),
                mint.with("tid", "another").issue(),
                mint.named(TestKey.FOREIGN.kid()).signedBy(TestKey.FOREIGN).issue(),
                mint.signedBy(TestKey.FIRST)
                        .at("exp", clock.instant().minusSeconds(600))
                        .issue(),
                mint.with("exp", "no time").issue());
    }

    /// A sign-in that ends well, one with tokens of the wrong version, and each step refused.
    private static void signIn(IdentityProvider provider, ScriptedEntra entra, Secret good) {
        var code = Secret.of("code-from-the-browser");
        var verifier = Secret.of("verifier-of-ours");
        entra.answerTokens(_ -> ScriptedEntra.signedIn(good, "refresh-token-of-ana"));
        var session = ((SignedIn) provider.redeem(code, verifier)).session();
        provider.renew(session);
        entra.answerTokens(_ -> ScriptedEntra.signedIn(
                Mint.token(entra, new TestClock().instant()).with("ver", "1.0").issue(), "refresh-token-of-ana"));
        provider.redeem(code, verifier);
        var challenge = ",\"claims\":\"{\\\"access_token\\\":{\\\"capolids\\\":{}}}\"";
        for (var answer : List.of(
                ScriptedEntra.error(400, "interaction_required", challenge),
                ScriptedEntra.error(400, "invalid_grant", ""),
                ScriptedEntra.error(503, "temporarily_unavailable", ""))) {
            entra.answerTokens(_ -> answer);
            provider.redeem(code, verifier);
            provider.renew(session);
            provider.probe(session);
        }
    }

    private static List<Answer> answers() {
        return List.of(
                ScriptedEntra.error(401, "invalid_client", ",\"error_codes\":[7000215]"),
                ScriptedEntra.error(400, "invalid_grant", ",\"claims\":\"{\\\"ana@example.com\\\":1}\""),
                ScriptedEntra.error(503, "temporarily_unavailable", ""),
                Answer.json(200, "{\"access_token\":\"databricks-token-broken\",\"told off in plain words\":"));
    }
}
