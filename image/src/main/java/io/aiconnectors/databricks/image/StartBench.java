package io.aiconnectors.databricks.image;

import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// `./connector bench start`: how long the content of the image takes from the start of its process to `/health`, with
/// and without the cache of classes, and how much memory it has under load.
///
/// The policy engine is started with it, as its child, which a task does before. Prints figures; nothing passes or
/// fails
/// by them.
public final class StartBench {
    private static final int STARTS = 5;
    private static final int ASSISTANTS = 32;

    /// What one person may ask within a minute, and a little less.
    private static final int CALLS_EACH = 590;
    private static final Duration LOAD = Duration.ofSeconds(15);

    private StartBench() {}

    public static void main(String... arguments) throws Exception {
        var process = new PlainProcess(new RootFolder(Path.of(arguments[0]).toRealPath()));
        var folder = Files.createTempDirectory("bench");
        try {
            var settings = StageSettings.from(System.getenv());
            starts("with the cache", settings.startedBy(process.java()), folder.resolve("with"));
            starts("without it", settings.startedBy(process.javaWithoutCache()), folder.resolve("without"));
            load(settings.startedBy(process.java()), folder.resolve("load"));
        } finally {
            Folders.delete(folder);
        }
    }

    private static void starts(String what, StageSettings settings, Path folder)
            throws IOException, InterruptedException {
        var millis = new ArrayList<Long>();
        try (var stage = Stage.set(0, folder, settings)) {
            for (var start = 0; start < STARTS; start++) {
                var begun = System.nanoTime();
                try (var replica = stage.another()) {
                    millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
                    if (start == STARTS - 1) {
                        System.out.printf(
                                "%-16s resident after the start: %d MB%n", what, kilobytes(replica.pid()) >> 10);
                    }
                }
            }
        }
        millis.sort(null);
        System.out.printf(
                "%-16s start to ready: median %d ms, %d to %d ms of %d%n",
                what, millis.get(STARTS / 2), millis.getFirst(), millis.getLast(), STARTS);
    }

    private static void load(StageSettings settings, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        var people = IntStream.range(0, ASSISTANTS).mapToObj(StartBench::person).toList();
        var tenant = TenantSettings.usual(InstantSource.system()).personas(people);
        try (var stage = Stage.set(0, folder, settings, tenant);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var until = System.nanoTime() + LOAD.toNanos();
            var assistants = new ArrayList<Future<Integer>>();
            for (var person : people) {
                assistants.add(threads.submit(assistant(stage, person, until)));
            }
            var most = 0L;
            while (System.nanoTime() < until) {
                most = Math.max(most, kilobytes(stage.connector().pid()));
                Thread.sleep(200);
            }
            var calls = 0;
            for (var assistant : assistants) {
                calls += assistant.get();
            }
            System.out.printf(
                    "under load       resident at most %d MB; %d assistants, %d answered calls/s for %d s%n",
                    most >> 10, ASSISTANTS, calls / LOAD.toSeconds(), LOAD.toSeconds());
        }
    }

    /// Somebody who may see what Ada may, with limits of their own.
    private static Persona person(int number) {
        return new Persona(
                "p" + number,
                "Person " + number,
                Personas.ADA.upn(),
                "c0c0c0c0-2222-4bbb-8bbb-%012d".formatted(number),
                Personas.ADA.groups(),
                Persona.Standing.READY);
    }

    private static Callable<Integer> assistant(Stage stage, Persona person, long until) {
        return () -> {
            var asked = 0;
            var calls = 0;
            try (var assistant = Assistant.connect(stage.mcp(), stage.bearer(person))) {
                while (System.nanoTime() < until && asked < CALLS_EACH) {
                    asked += 3;
                    calls += answered(assistant.call("list_catalogs", Map.of()))
                            + answered(assistant.call(
                                    "list_tables", Map.of("catalog_name", "main", "schema_name", "sales")))
                            + answered(assistant.call("get_table", Map.of("full_name", "main.sales.orders")));
                }
            }
            return calls;
        };
    }

    private static int answered(Assistant.Reply reply) {
        return reply.refused() ? 0 : 1;
    }

    private static long kilobytes(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("the process " + pid + " tells no resident memory");
    }
}
