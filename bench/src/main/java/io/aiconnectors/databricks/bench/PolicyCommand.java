package io.aiconnectors.databricks.bench;

import io.aiconnectors.databricks.bench.explain.Explain;
import io.aiconnectors.databricks.bench.policy.Mistake;
import io.aiconnectors.databricks.bench.policy.Opa;
import io.aiconnectors.databricks.bench.policy.Policies;
import io.aiconnectors.databricks.bench.replay.Diff;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The process: `explain` and `diff` of `./connector policy`.
///
/// Exit codes: 0 when it was answered, 1 when `diff --fail-on-change` found a change, 2 when it was asked wrongly.
public final class PolicyCommand {
    private PolicyCommand() {}

    public static void main(String... arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var exit = run(List.of(arguments), System.getenv(), Path.of(""), out, System.err);
        out.flush();
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /// Answers one command.
    ///
    /// @param environment `CONNECTOR_OPA` names the engine, `CONNECTOR_POLICIES` the folder of the working copy
    /// @param from        where file names on the command line start
    static int run(
            List<String> arguments,
            Map<String, String> environment,
            Path from,
            PrintStream out,
            PrintStream complaints) {
        try {
            var opa = new Opa(Path.of(named(environment, "CONNECTOR_OPA")));
            var command = arguments.isEmpty() ? "" : arguments.getFirst();
            var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
            return switch (command) {
                case "explain" -> {
                    var options = Options.read(rest, Explain.OPTIONS, Set.of());
                    if (!options.rest().isEmpty()) {
                        throw new Mistake("explain takes options alone, not "
                                + options.rest().getFirst());
                    }
                    var policies = new Policies(Path.of(named(environment, "CONNECTOR_POLICIES")), opa);
                    new Explain(policies, "policies", from).answer(options).forEach(out::println);
                    yield 0;
                }
                case "diff" -> {
                    var options = Options.read(rest, Diff.OPTIONS, Diff.FLAGS);
                    var answer = new Diff(opa, from).answer(options);
                    answer.lines().forEach(out::println);
                    yield answer.changes() && options.flags().contains("--fail-on-change") ? 1 : 0;
                }
                default -> throw new Mistake("there is no command '" + command + "' here; there are explain and diff");
            };
        } catch (Mistake mistake) {
            complaints.println("✗ " + mistake.getMessage());
            return 2;
        }
    }

    private static String named(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new Mistake(name + " is not set; ./connector policy sets it");
        }
        return value;
    }
}
