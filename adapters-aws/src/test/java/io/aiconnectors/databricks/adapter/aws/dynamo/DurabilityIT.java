package io.aiconnectors.databricks.adapter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.MovableClock;
import io.aiconnectors.databricks.contract.SignInSamples;
import io.aiconnectors.databricks.domain.grant.CodeState;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.LastRotation;
import io.aiconnectors.databricks.domain.grant.PendingSignIn;
import io.aiconnectors.databricks.domain.grant.RefreshToken;
import io.aiconnectors.databricks.domain.grant.TokenPair;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left when a process is killed.
class DurabilityIT {
    private final MovableClock clock = new MovableClock();

    @TempDir
    private Path folder;

    /// After every step both the replica that made it and the database are killed.
    @Test
    void keeps_every_step_that_was_answered() {
        var now = clock.instant();
        var end = now.plus(Duration.ofMinutes(10));
        var pending = SignInSamples.pending("txn", end);
        var signIn = SignInSamples.signIn("state", end);
        var grant = SignInSamples.grant("grant", now);
        var code = SignInSamples.code(grant, now);
        var first = SignInSamples.tokens("first", now);
        var second = SignInSamples.tokens("second", now);
        String table;
        try (var dynamo = LocalDynamo.in(folder)) {
            table = dynamo.table();
        }

        Step begun = after(table, store -> store.signIns().begin(pending));
        Step approved = after(table, store -> store.signIns().approve(pending, signIn));
        Optional<PendingSignIn> taken = after(table, store -> store.signIns().take(signIn.state()));
        Optional<PendingSignIn> takenAgain =
                after(table, store -> store.signIns().take(signIn.state()));
        Step opened = after(table, store -> store.grants().open(grant, code));
        Step redeemed = after(table, store -> store.grants().redeem(code, first));
        Step redeemedAgain = after(table, store -> store.grants().redeem(code, second));
        Step rotated = after(table, store -> store.grants().rotate(grant.id(), 1, now, second));

        assertThat(List.of(begun, approved, opened, redeemed, rotated)).containsOnly(Step.DONE);
        assertThat(taken).contains(signIn);
        assertThat(takenAgain).isEmpty();
        assertThat(redeemedAgain).isEqualTo(Step.LOST);
        Optional<RefreshToken> found = after(table, store -> store.grants().refresh(Fingerprint.of(second.refresh())));
        assertThat(found).hasValueSatisfying(token -> {
            assertThat(token.generation()).isEqualTo(2);
            assertThat(token.grant().lastRotation()).isEqualTo(new LastRotation.Answered(now, second));
        });
        CodeState state = after(table, store -> store.grants().code(code.code()));
        assertThat(state).isEqualTo(new CodeState.Spent(grant.id()));
    }

    private <T> T after(String table, Function<DynamoStore, Stored<T>> step) {
        try (var dynamo = LocalDynamo.in(folder);
                var store = dynamo.store(table, clock)) {
            T answer = answer(step.apply(store));
            dynamo.settle(table);
            return answer;
        }
    }

    /// A replica that does nothing but redeem codes is killed in the middle of it, several times.
    @Test
    void leaves_nothing_half_done_when_a_replica_is_killed() throws IOException {
        var dynamo = LocalDynamo.shared();
        var table = dynamo.table();
        for (int kill = 1; kill <= 5; kill++) {
            killedWriter(dynamo, table, kill);
        }
    }

    private void killedWriter(LocalDynamo dynamo, String table, int kill) throws IOException {
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        dynamo.endpoint().toString(),
                        table,
                        "kill-" + kill)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var begun = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int step = 0; step < 10 + 3 * kill; step++) {
                begun.add(out.readLine());
            }
        } finally {
            writer.destroyForcibly().onExit().join();
        }
        try (var store = dynamo.store(table, clock)) {
            // All but the last two steps that were begun were answered.
            begun.stream()
                    .limit(begun.size() - 2L)
                    .forEach(name -> assertThat(isRedeemed(store, name)).isTrue());
            begun.forEach(name -> isRedeemed(store, name));
        }
    }

    /// Whether it is so wholly; fails if only in part.
    private boolean isRedeemed(DynamoStore store, String name) {
        var grant = SignInSamples.grant(name, clock.instant());
        var code = answer(
                store.grants().code(SignInSamples.code(grant, clock.instant()).code()));
        boolean redeemed = code.equals(new CodeState.Spent(grant.id()));
        var tokens = SignInSamples.tokens(name, clock.instant());
        var grants = store.grants();
        assertThat(List.of(
                        answer(grants.access(Fingerprint.of(tokens.access()))).isPresent(),
                        answer(grants.refresh(Fingerprint.of(tokens.refresh()))).isPresent(),
                        answer(grants.find(grant.id()))
                                .filter(found -> found.generation() == 1)
                                .isPresent()))
                .containsOnly(redeemed);
        return redeemed;
    }

    private static <T> T answer(Stored<T> stored) {
        return switch (stored) {
            case Stored.Answer<T>(var value) -> value;
            case Stored.Unavailable<T>(var code) -> throw new AssertionError("unavailable: " + code);
        };
    }

    /// Opens and redeems grants until it is killed, and names each before it begins.
    static final class Writer {
        private Writer() {}

        public static void main(String... arguments) {
            var clock = new MovableClock();
            var settings = LocalDynamo.settings(URI.create(arguments[0]), arguments[1]);
            try (var store =
                    new DynamoStore(settings, LocalDynamo.keys("k1"), clock, new SecureRandom(), LocalDynamo.NOBODY)) {
                for (int number = 1; ; number++) {
                    var name = arguments[2] + "-" + number;
                    System.out.println(name);
                    Grant grant = SignInSamples.grant(name, clock.instant());
                    var code = SignInSamples.code(grant, clock.instant());
                    TokenPair tokens = SignInSamples.tokens(name, clock.instant());
                    answer(store.grants().open(grant, code));
                    answer(store.grants().redeem(code, tokens));
                }
            }
        }
    }
}
