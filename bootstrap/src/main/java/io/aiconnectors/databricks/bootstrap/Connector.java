package io.aiconnectors.databricks.bootstrap;

import ch.qos.logback.classic.Level;
import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.bootstrap.settings.Reading;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.bootstrap.settings.SettingsReader;
import io.aiconnectors.databricks.bootstrap.why.WhyCommand;
import io.dropwizard.logging.common.BootstrapLogging;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;

/// The process: reads what was asked and what was set, and becomes the server.
///
/// Exit codes: 0 after a stop that was asked for, 1 when the start failed, 2 when command line or settings are wrong.
public final class Connector {
    private Connector() {}

    public static void main(String... arguments) {
        var exit = run(List.of(arguments), System.err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private static int run(List<String> arguments, PrintStream complaints) {
        var asksFor = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        if (asksFor.equals(HealthProbe.NAME)) {
            return HealthProbe.run(rest, complaints);
        }
        if (asksFor.equals(OpaFiles.NAME)) {
            return OpaFiles.run(rest, complaints);
        }
        // Until the server configures logging, only what goes wrong is said.
        BootstrapLogging.bootstrap(Level.WARN);
        if (asksFor.equals(ImportFastMcpClients.NAME)) {
            return ImportFastMcpClients.run(rest, System.getenv(), System.out, complaints);
        }
        if (asksFor.equals(AuditCommand.NAME)) {
            return AuditCommand.run(rest, System.out, complaints);
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals(WhyCommand.NAME)) {
            return WhyCommand.run(arguments.subList(1, arguments.size()), System.out, complaints);
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals(DoctorCommand.NAME)) {
            return DoctorCommand.run(
                    arguments.subList(1, arguments.size()),
                    System.getenv(),
                    System.in,
                    InstantSource.system(),
                    System.out,
                    complaints);
        }
        CommandLine asked;
        try {
            asked = CommandLine.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            complaints.println(wrong.getMessage());
            return 2;
        }
        return switch (SettingsReader.read(System.getenv(), asked.withOpa(), ParameterStore::read)) {
            case Reading.Faulty(var problems) -> {
                complaints.println("The connector does not start:");
                problems.forEach(problem -> complaints.println("  " + problem));
                yield 2;
            }
            case Reading.Complete(var settings) -> serve(asked, settings, complaints);
        };
    }

    private static int serve(CommandLine asked, Settings settings, PrintStream complaints) {
        if (asked.stopWithStdin()) {
            stopWithStdin();
        }
        try {
            AuditFile.mustBeWritable(settings.audit());
            serve(settings, PolicyEngineHandle.take(settings.policyEngine()));
            return 0;
        } catch (StartRefused | IllegalArgumentException refused) {
            complaints.println("The connector does not start:\n  " + refused.getMessage());
            return 1;
        } catch (Exception broken) {
            complaints.println("The connector does not start:\n  " + broken);
            return 1;
        }
    }

    /// Once it serves, the server lets go of the engine when it stops, after its last call; until then it is for us.
    private static void serve(Settings settings, PolicyEngineHandle engine) throws Exception {
        try {
            var wiring = Wiring.of(settings, Secrets.fetch(settings, engine.token()), new MetricRegistry());
            wiring.state().mustBeReady();
            PolicyPatience.await(wiring.policy().readiness());
            new ConnectorApplication(settings, wiring, engine.release()).serve();
        } catch (Exception notServing) {
            engine.release().run();
            throw notServing;
        }
    }

    /// Stops the process when the pipe that its parent holds is closed, which happens however the parent ends.
    private static void stopWithStdin() {
        Thread.ofPlatform().daemon().name("stop-with-stdin").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Whatever is written is not for us.
                }
            } catch (IOException broken) {
                // A broken pipe ends it as well.
            }
            System.exit(0);
        });
    }
}
