package io.aiconnectors.databricks.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// The measurements, one method for each table. Whatever goes wrong is kept for the end.
final class Figures {
    private static final int AT_ONCE = 16;
    private static final int WORKERS = 256;
    private static final long SCHEMAS_APART = 31;
    private static final double CALM = 100;
    private static final double SHARE_OF_PEAK = 0.6;

    private final Ground ground;
    private final Pace pace;
    private final PrintStream progress;
    private final Processes processes;
    private final List<String> mistakes = new ArrayList<>();
    private long numbers;

    Figures(Ground ground, Pace pace, PrintStream progress) {
        this.ground = ground;
        this.pace = pace;
        this.progress = progress;
        this.processes = new Processes(ground.stage().connector().pid());
    }

    /// Everybody's first calls, which are not measured.
    void warmUp() throws InterruptedException {
        WarmUp.run(ground, pace.first(), AT_ONCE, progress);
    }

    /// How many calls each tool takes, how long they then take, and what they cost.
    Table calls() throws InterruptedException {
        var table = new Table(
                "Calls",
                "tool",
                "revision",
                "at most, calls/s",
                "offered, calls/s",
                "p50 ms",
                "p99 ms",
                "wrong",
                "CPU ms per call: connector",
                "policy engine",
                "stand-ins and load");
        for (var task : Task.values()) {
            for (var era : Era.values()) {
                LongFunction<Ask> asks = number -> ground.through(task, era, number);
                saturated(task.title(), pace.warm(), asks);
                var before = processes.used();
                var peak = saturated(task.title(), pace.peak(), asks);
                var after = processes.used();
                var rate = Math.max(1, SHARE_OF_PEAK * peak.perSecond());
                var open = measured(task.title(), Arrivals.open(rate, pace.open(), WORKERS), asks);
                var count = peak.count();
                table.add(
                        task.title(),
                        era.revision(),
                        peak.perSecond(),
                        rate,
                        open.p50(),
                        open.p99(),
                        peak.wrong() + open.wrong(),
                        after.connectorMillis(before, count),
                        after.engineMillis(before, count),
                        after.restMillis(before, count));
            }
        }
        return table;
    }

    /// What the way through the connector adds to the same question asked of the workspace itself.
    Table added() throws InterruptedException {
        var table = new Table(
                "Added by the connector, in pairs with the same call straight to the workspace",
                "tool",
                "pairs",
                "direct p50 ms",
                "direct p99 ms",
                "through p50 ms",
                "through p99 ms",
                "added p50 ms",
                "added p99 ms");
        for (var task : Task.values()) {
            var from = take();
            LongFunction<Ask> direct = number -> ground.direct(task, from + number);
            LongFunction<Ask> through = number -> ground.through(task, Era.MODERN, from + number);
            saturated(task.title(), pace.warm(), number -> ground.through(task, Era.MODERN, number));
            progress.println("  " + task.title() + ", in pairs");
            var pairs = Paired.run(CALM, pace.paired(), direct, through);
            note(task.title() + ", in pairs", pairs.added());
            table.add(
                    task.title(),
                    pairs.added().count(),
                    pairs.direct().p50(),
                    pairs.direct().p99(),
                    pairs.through().p50(),
                    pairs.through().p99(),
                    pairs.added().p50(),
                    pairs.added().p99());
        }
        return table;
    }

    /// How figures change as there is more of something.
    Table growth() throws InterruptedException {
        var table = new Table("Growth", "more of", "how many", "calls/s", "p50 ms", "p99 ms");
        for (int size : BenchCatalogue.SIZED) {
            var arguments = "{\"catalog_name\":\"%s\",\"schema_name\":\"of%d\",\"limit\":50}"
                    .formatted(BenchCatalogue.SIZES, size);
            LongFunction<Ask> asks = number -> ground.called(
                    "list_tables", arguments, List.of("t0002"), Era.MODERN, number, 950 + (int) (number % 20));
            saturated("a schema of " + size, pace.warm(), asks);
            grown(table, "tables in the schema, a page of 50", size, AT_ONCE, asks);
        }
        for (int people : List.of(10, 100, Ground.PEOPLE)) {
            LongFunction<Ask> asks = number ->
                    ground.through(Task.LIST_CATALOGS, Era.MODERN, number, Ground.PEOPLE - 1 - (int) (number % people));
            saturated(people + " people", pace.warm(), asks, Math.min(AT_ONCE, people));
            grown(table, "people", people, Math.min(AT_ONCE, people), asks);
        }
        for (int atOnce : List.of(1, 8, 32, 128)) {
            grown(
                    table,
                    "calls under way",
                    atOnce,
                    atOnce,
                    number -> ground.through(Task.LIST_CATALOGS, Era.MODERN, number));
        }
        return table;
    }

    /// Where the time of a call goes, as the audit tells it of each call at a calm pace: the
    /// connector itself with all
    /// it does not wait for, policy engine, and Databricks.
    Table layers() throws IOException, InterruptedException {
        var table = new Table(
                "Where a call spends its time, by the audit, at a calm pace",
                "tool",
                "calls",
                "whole p50 ms",
                "policy p50 ms",
                "upstream p50 ms",
                "own p50 ms",
                "own p99 ms");
        for (var task : Task.values()) {
            LongFunction<Ask> asks = number -> ground.through(task, Era.MODERN, number);
            saturated(task.title(), pace.warm(), asks);
            var from = AuditTimes.end(ground.stage());
            measured(task.title() + ", calm", Arrivals.open(CALM, pace.paired(), WORKERS), asks);
            var times = AuditTimes.since(ground.stage(), from, task.tool());
            table.add(
                    task.title(),
                    times.whole().count(),
                    times.whole().p50(),
                    times.policy().p50(),
                    times.upstream().p50(),
                    times.own().p50(),
                    times.own().p99());
        }
        return table;
    }

    /// Memory and start-up.
    Table footprint() throws IOException, InterruptedException {
        var table = new Table("Footprint", "what", "figure");
        table.add("upstream latency, ms", ground.upstream().toNanos() / 1e6);
        table.add("connector after the load, resident MiB", processes.connectorMemory());
        table.add("policy engine after the load, resident MiB", processes.engineMemory());
        for (int number = 1; number <= pace.starts(); number++) {
            var start = System.nanoTime();
            try (var another = ground.stage().another()) {
                table.add("start " + number + " until it serves, s", (System.nanoTime() - start) / 1e9);
                table.add("connector after start " + number + ", resident MiB", Processes.memory(another.pid()));
            }
        }
        return table;
    }

    /// The same calls to somebody else's server.
    Measured elsewhere(String what, LongFunction<Ask> asks) throws InterruptedException {
        saturated(what, pace.warm(), asks, 8);
        return saturated(what, pace.peak(), asks);
    }

    /// What was answered wrongly, in words; empty if nothing was.
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    private void grown(Table table, String what, int howMany, int atOnce, LongFunction<Ask> asks)
            throws InterruptedException {
        var measured = saturated(what + " " + howMany, pace.grown(), asks, atOnce);
        table.add(what, howMany, measured.perSecond(), measured.p50(), measured.p99());
    }

    private Measured saturated(String what, Duration during, LongFunction<Ask> asks) throws InterruptedException {
        return saturated(what, during, asks, AT_ONCE);
    }

    private Measured saturated(String what, Duration during, LongFunction<Ask> asks, int atOnce)
            throws InterruptedException {
        return measured(what, Arrivals.saturating(during, atOnce), asks);
    }

    private Measured measured(String what, Arrivals arrivals, LongFunction<Ask> asks) throws InterruptedException {
        var from = take();
        var measured = Load.run(arrivals, number -> asks.apply(from + number));
        progress.printf("  %s: %,.0f/s, p50 %.2f ms%n", what, measured.perSecond(), measured.p50());
        note(what, measured);
        return measured;
    }

    /// Numbers that no call had. Each run begins with other schemas than the one before, so that
    /// what is cold stays so.
    private long take() {
        numbers += 1_000_000 + SCHEMAS_APART * Task.PEOPLE;
        return numbers;
    }

    private void note(String what, Measured measured) {
        if (measured.wrong() > 0) {
            mistakes.add("%s: %d wrong, such as %s".formatted(what, measured.wrong(), measured.samples()));
        }
    }
}
