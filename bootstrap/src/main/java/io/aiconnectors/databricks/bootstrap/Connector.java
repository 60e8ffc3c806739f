package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.bootstrap.settings.Reading;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.bootstrap.settings.SettingsReader;
import java.io.IOException;
import java.io.PrintStream;
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
        CommandLine asked;
        try {
            asked = CommandLine.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            complaints.println(wrong.getMessage());
            return 2;
        }
        return switch (SettingsReader.read(System.getenv(), asked.withOpa())) {
            case Reading.Faulty(var problems) -> {
                complaints.println("The connector does not start:");
                problems.forEach(problem -> complaints.println("  " + problem));
                yield 2;
            }
            case Reading.Complete(var settings) -> serve(asked, settings, complaints);
        };
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // nothing is printed but the message
    private static int serve(CommandLine asked, Settings settings, PrintStream complaints) {
        try {
            if (asked.stopWithStdin()) {
                stopWithStdin();
            }
            new ConnectorApplication(settings).start();
            return 0;
        } catch (StartRefused refused) {
            complaints.println("The connector does not start:\n  " + refused.getMessage());
            return 1;
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
