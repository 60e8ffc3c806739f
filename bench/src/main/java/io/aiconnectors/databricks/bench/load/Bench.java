package io.aiconnectors.databricks.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.bench.layer.MicroTimes;
import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `./connector bench`: measures the whole system on this machine and prints Markdown; the same goes to
/// `bench.md` in the folder given, and as JSON to `bench.json`. Exits 1 if any answer was wrong.
public final class Bench {
    /// What the stand-in for the workspace delays each answer by.
    static final Duration UPSTREAM = Duration.ofMillis(5);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Bench() {}

    /// Measures.
    ///
    /// @param arguments as [Plan] reads them; the Python that runs the yardstick comes from
    /// `CONNECTOR_PYTHON`, and
    ///                  without it that table is left out
    public static void main(String... arguments) throws IOException, InterruptedException {
        Plan plan;
        try {
            plan = Plan.of(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        Files.createDirectories(plan.folder());
        var settings = StageSettings.from(System.getenv()).with(plan.further());
        List<String> mistakes;
        try (var ground = Ground.prepare(plan.folder(), settings, UPSTREAM)) {
            var figures = new Figures(ground, plan.pace(), System.err);
            figures.warmUp();
            var tables = new ArrayList<Table>();
            if (plan.parts().contains(Plan.Part.LAYERS)) {
                tables.add(layers(plan.pace()));
            }
            for (var part : Plan.Part.values()) {
                if (plan.parts().contains(part)) {
                    table(part, plan, ground, figures).ifPresent(tables::add);
                }
            }
            publish(tables, plan.folder());
            mistakes = figures.mistakes();
        }
        if (!mistakes.isEmpty()) {
            System.err.println("not every answer was right:\n  " + String.join("\n  ", mistakes));
            System.exit(1);
        }
    }

    private static Optional<Table> table(Plan.Part part, Plan plan, Ground ground, Figures figures)
            throws IOException, InterruptedException {
        return switch (part) {
            case CALLS -> Optional.of(figures.calls());
            case ADDED -> Optional.of(figures.added());
            case LAYERS -> Optional.of(figures.layers());
            case GROWTH -> Optional.of(figures.growth());
            case FOOTPRINT -> Optional.of(figures.footprint());
            case BESIDE -> {
                var python = System.getenv().getOrDefault("CONNECTOR_PYTHON", "");
                yield python.isEmpty()
                        ? Optional.empty()
                        : Optional.of(compared(figures, ground, Path.of(python), plan.script(), plan.folder()));
            }
        };
    }

    private static Table layers(Pace pace) {
        var table = new Table("What a layer costs by itself, by JMH", "layer", "µs per call", "± µs");
        MicroTimes.measure(pace.micro()).forEach(time -> table.add(time.layer(), time.micros(), time.error()));
        return table;
    }

    private static Table compared(Figures figures, Ground ground, Path python, Path script, Path folder)
            throws IOException, InterruptedException {
        var table = new Table(
                "Beside a plain Python server", "tool", "connector calls/s", "FastMCP calls/s", "times as many");
        try (var yardstick = Yardstick.start(python, script, folder.resolve("yardstick.log"), ground)) {
            for (var task : List.of(Task.LIST_CATALOGS, Task.LIST_TABLES_WARM)) {
                var theirs = figures.elsewhere(task.title() + " by FastMCP", number -> yardstick.ask(task, number));
                var ours = figures.elsewhere(
                        task.title() + " by the connector", number -> ground.through(task, Era.LEGACY, number));
                table.add(task.title(), ours.perSecond(), theirs.perSecond(), ours.perSecond() / theirs.perSecond());
            }
            table.add(
                    "resident MiB",
                    new Processes(ground.stage().connector().pid()).connectorMemory(),
                    yardstick.memory(),
                    Double.NaN);
        }
        return table;
    }

    private static void publish(List<Table> tables, Path folder) throws IOException {
        var machine =
                "%s %s on %d processors, JDK %s, %s; the workspace answers after %d ms; load, stand-ins, policy engine and connector share the processors"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version(),
                                LocalDate.now(ZoneOffset.UTC),
                                UPSTREAM.toMillis());
        var text = new StringBuilder(machine).append("\n\n");
        var json = JSON.createObjectNode().put("machine", machine);
        var all = json.putArray("tables");
        for (var table : tables) {
            text.append(table.markdown()).append('\n');
            all.add(table.json());
        }
        System.out.print(text);
        Files.writeString(folder.resolve("bench.md"), text);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("bench.json").toFile(), json);
    }
}
