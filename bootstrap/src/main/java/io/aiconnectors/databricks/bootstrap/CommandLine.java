package io.aiconnectors.databricks.bootstrap;

import java.util.List;

/// What was asked of the process.
///
/// @param withOpa       whether to run the policy engine as a child
/// @param stopWithStdin whether to stop when standard input ends, so that a parent cannot leave us behind
record CommandLine(boolean withOpa, boolean stopWithStdin) {
    private static final String USAGE = "usage: serve [--with-opa] [--stop-with-stdin], or " + ImportFastMcpClients.NAME
            + " …, or " + AuditCommand.NAME + " …, or " + OpaFiles.USAGE + ", or " + HealthProbe.USAGE;

    /// @throws IllegalArgumentException with the usage, if anything else was asked
    static CommandLine parse(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("serve")) {
            throw new IllegalArgumentException(USAGE);
        }
        boolean withOpa = false;
        boolean stopWithStdin = false;
        for (var argument : arguments.subList(1, arguments.size())) {
            switch (argument) {
                case "--with-opa" -> withOpa = true;
                case "--stop-with-stdin" -> stopWithStdin = true;
                default -> throw new IllegalArgumentException("unknown option " + argument + "; " + USAGE);
            }
        }
        return new CommandLine(withOpa, stopWithStdin);
    }
}
