package io.aiconnectors.databricks.bench.load;

import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// `./connector soak`: keeps the system under load for a long time, while upstream fails now and
/// then. Exits 1 unless it
/// was steady: live heap and threads do not grow, and no call goes wrong later than ten seconds after
/// a fault's end.
public final class Soak {
    private static final double SHARE_OF_PEAK = 0.7;
    private static final int WORKERS = 256;
    private static final double GROWTH = 1.10;
    private static final long SLACK_BYTES = 8 << 20;
    private static final int MORE_THREADS = 8;

    private final Ground ground;
    private final Duration during;
    private final Timeline timeline = new Timeline();
    private final List<Health> healths = new ArrayList<>();
    private final Table states = new Table(
            "State, each time after a full collection",
            "minute",
            "live heap MiB",
            "threads",
            "virtual threads",
            "resident MiB");

    private Soak(Ground ground, Duration during) {
        this.ground = ground;
        this.during = during;
    }

    /// Soaks.
    ///
    /// @param arguments folder for results, minutes, and calls per second or 0 for 70 % of what
    /// is found to be the peak
    public static void main(String... arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[0]);
        var seconds = Math.round(60 * Double.parseDouble(arguments[1]));
        var wanted = Double.parseDouble(arguments[2]);
        if (seconds < 30 || seconds > 8 * 3600) {
            System.err.println("a soak takes half a minute to eight hours");
            System.exit(2);
        }
        Files.createDirectories(folder);
        boolean isSteady;
        try (var ground = Ground.prepare(folder, StageSettings.from(System.getenv()), Bench.UPSTREAM)) {
            isSteady = new Soak(ground, Duration.ofSeconds(seconds)).run(wanted);
        }
        System.exit(isSteady ? 0 : 1);
    }

    private boolean run(double wanted) throws IOException, InterruptedException {
        WarmUp.run(ground, Duration.ofSeconds(10), 32, System.out);
        var peak = Load.run(Arrivals.saturating(Duration.ofSeconds(10), 32), this::ask);
        var rate = wanted > 0 ? wanted : Math.max(1, SHARE_OF_PEAK * peak.perSecond());
        System.out.printf("%,.0f calls/s for %d s%n", rate, during.toSeconds());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var load = threads.submit(
                    () -> Load.run(Arrivals.open(rate, during, WORKERS), number -> ask(10_000_000 + number), timeline));
            alternate();
            var measured = load.get();
            observe(during);
            System.out.println(states.markdown());
            System.out.println(timeline.table().markdown());
            System.out.printf(
                    "%s; p50 %.2f ms, p99 %.2f ms of the right ones%n",
                    timeline.tally(), measured.p50(), measured.p99());
            measured.samples().forEach(sample -> System.out.println("wrong, such as: " + sample));
        } catch (ExecutionException defect) {
            throw new IllegalStateException("the load broke", defect.getCause());
        }
        return isSteady();
    }

    /// Two parts calm, one part trouble, three parts calm, until a sixth of the time is left to calm down.
    private void alternate() throws InterruptedException, IOException {
        var troubles = List.of(Trouble.values());
        var part = Math.clamp(during.toMillis() / 8 / troubles.size(), 1000L, 20_000L);
        var start = System.nanoTime();
        var end = start + during.toNanos() * 5 / 6;
        for (int round = 0; System.nanoTime() + 3 * part * 1_000_000 < end; round++) {
            Thread.sleep(2 * part);
            observe(Duration.ofNanos(System.nanoTime() - start));
            var trouble = troubles.get(round % troubles.size());
            timeline.begins(trouble);
            ground.workspace().faults().clear();
            ground.workspace().faults().add(FaultRule.always(trouble.fault()));
            Thread.sleep(part);
            ground.delay();
            timeline.ends();
            Thread.sleep(3 * part);
        }
    }

    private void observe(Duration since) throws IOException {
        var connector = ground.stage().connector().pid();
        var health = Health.of(connector);
        healths.add(health);
        states.add(
                since.toMillis() / 60_000.0,
                health.liveMebibytes(),
                health.threads(),
                health.virtual(),
                Processes.memory(connector));
    }

    /// Compares the end with the state after the first fault, when everything that is ever loaded is.
    private boolean isSteady() {
        var first = healths.get(Math.min(1, healths.size() - 1));
        var last = healths.getLast();
        var flat = last.liveBytes() <= GROWTH * first.liveBytes() + SLACK_BYTES;
        var bounded = last.threads() <= first.threads() + MORE_THREADS;
        var healed = timeline.unexplained() == 0;
        System.out.printf(
                "heap %s, threads %s, errors %s%n",
                flat ? "flat" : "GROWING", bounded ? "bounded" : "GROWING", healed ? "explained" : "UNEXPLAINED");
        return flat && bounded && healed;
    }

    /// A mix of everything, by all the people of the tasks.
    private Ask ask(long number) {
        var task = switch ((int) (number % 10)) {
            case 0, 1, 2, 3 -> Task.LIST_CATALOGS;
            case 4, 5, 6 -> Task.LIST_TABLES_WARM;
            case 7, 8 -> Task.GET_TABLE;
            default -> Task.PROXY_TO_SQL;
        };
        return ground.through(task, number % 2 == 0 ? Era.MODERN : Era.LEGACY, number / 10 * 10 + number % 7);
    }
}
