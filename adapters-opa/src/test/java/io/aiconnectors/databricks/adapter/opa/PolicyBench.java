package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.adapter.opa.process.OpaProcess;
import io.aiconnectors.databricks.adapter.opa.process.OpaProcessSettings;
import io.aiconnectors.databricks.adapter.opa.process.OpaStart;
import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Facts;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Level;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// `./connector bench policy`: what a decision costs, end to end through the adapter against the real engine. Prints;
/// judges nothing but that the answers are right.
final class PolicyBench {
    private static final int DECISIONS = 5_000;
    private static final int LISTINGS = 100;
    private static final Intent.ListCatalogs LISTING =
            new Intent.ListCatalogs(new WorkspaceChoice.Default(), PageRequest.first());

    private final PolicyDecisions decisions;
    private final PrintStream out;

    private PolicyBench(PolicyDecisions decisions, PrintStream out) {
        this.decisions = decisions;
        this.out = out;
    }

    /// Measures.
    ///
    /// @param arguments the `opa` executable, the signed bundle, its public key, and a folder to work in, where the
    ///                  questions are left for `opa bench`
    public static void main(String... arguments) throws IOException {
        var folder = Path.of(arguments[3]);
        var settings = OpaProcessSettings.of(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                folder.resolve("opa"),
                folder.resolve("decisions.log"));
        switch (OpaProcess.start(settings, new SecureRandom())) {
            case OpaStart.NotStarted(var reason) -> throw new IllegalStateException(reason);
            case OpaStart.Started(var opa) -> {
                try (opa;
                        var adapter = adapter(opa)) {
                    new PolicyBench(adapter.decisions(), System.out).run();
                }
            }
        }
        leaveQuestions(folder);
    }

    private void run() {
        var call = decide();
        measured(DECISIONS, this::decide);
        tell("decide", DECISIONS, measured(DECISIONS, this::decide));

        var medians = IntStream.of(1, 1_000, 2_000)
                .mapToLong(assets -> screening(call, assets))
                .toArray();
        out.printf("t(2000)/t(1000) of the medians: %.2f%n", (double) medians[2] / medians[1]);
    }

    private long screening(Authorized<?> call, int assets) {
        var found = found(assets);
        measured(LISTINGS / 2, () -> screen(call, found));
        var times = measured(LISTINGS, () -> screen(call, found));
        tell("screen " + assets, LISTINGS, times);
        return percentile(times, 50);
    }

    private Authorized<?> decide() {
        return switch (decisions.decide(Callers.ada(), LISTING)) {
            case Decision.Permit<?> permit -> permit.authorized();
            case Decision.Deny<?> denial -> throw new IllegalStateException("denied: " + denial.reasons());
            case Decision.Unavailable<?> none ->
                throw new IllegalStateException(none.fault().code());
        };
    }

    private void screen(Authorized<?> call, Unscreened<Integer> found) {
        switch (decisions.screen(call, found)) {
            case Screening.Done<Integer>(var screened) -> {
                if (screened.visible().size() != (found.candidates().size() + 1) / 2) {
                    throw new IllegalStateException("not every second table is shown");
                }
            }
            case Screening.Unavailable<Integer>(var fault) -> throw new IllegalStateException(fault.code());
        }
    }

    private static long[] measured(int rounds, Runnable what) {
        var times = new long[rounds];
        for (var round = 0; round < rounds; round++) {
            var start = System.nanoTime();
            what.run();
            times[round] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times;
    }

    private void tell(String what, int rounds, long[] times) {
        out.printf(
                "%-12s %5d rounds   p50 %8.3f ms   p99 %8.3f ms%n",
                what, rounds, percentile(times, 50) / 1e6, percentile(times, 99) / 1e6);
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100];
    }

    /// Tables with a few tags on every level, every second one of them Strictly Confidential.
    private static Unscreened<Integer> found(int assets) {
        return new Unscreened<>(
                IntStream.range(0, assets)
                        .mapToObj(index -> new Candidate<>(index, facts(index)))
                        .toList(),
                PageToken.NONE);
    }

    private static Facts facts(int index) {
        var tags = new Labels.Read(List.of(new Tag("team", "sales"), new Tag("cost_center", "4711")));
        var own = new Labels.Read(List.of(new Tag("team", "sales"), new Tag("sci", index % 2 == 0 ? "false" : "true")));
        return new Facts.Labelled(
                Securable.Kind.TABLE,
                List.of(
                        new Level(Securable.Kind.CATALOG, tags),
                        new Level(Securable.Kind.SCHEMA, tags),
                        new Level(Securable.Kind.TABLE, own)));
    }

    private static void leaveQuestions(Path folder) throws IOException {
        Files.write(
                folder.resolve("call.json"),
                StrictJson.MAPPER.writeValueAsBytes(CallQuestion.of(Callers.ada(), LISTING)));
        Files.write(
                folder.resolve("screen.json"),
                StrictJson.MAPPER.writeValueAsBytes(ScreenQuestion.of(
                        Callers.ada(),
                        LISTING.tool(),
                        found(OpaPolicyDecisions.CHUNK).candidates())));
    }

    private static OpaAdapter adapter(OpaProcess opa) {
        var settings = OpaSettings.of(opa.url(), opa.token()).patient(Duration.ofSeconds(20));
        return new OpaAdapter(settings, Canary.standard(), Signals.untold(), InstantSource.system());
    }
}
