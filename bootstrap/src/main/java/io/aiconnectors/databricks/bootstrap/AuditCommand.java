package io.aiconnectors.databricks.bootstrap;

import java.io.PrintStream;
import java.util.List;

/// The commands for auditors. They need neither settings nor network.
///
/// Exit codes: 0 when what was asked is so, 1 when it is not, 2 when the command line is wrong.
final class AuditCommand {
    static final String NAME = "audit";
    private static final String USAGE =
            "usage: " + NAME + " " + VerifyAudit.USAGE + ", or " + NAME + " " + ReadPayloads.USAGE;

    private AuditCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream complaints) {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        try {
            return switch (command) {
                case VerifyAudit.NAME -> VerifyAudit.parse(rest).run(out);
                case ReadPayloads.NAME -> ReadPayloads.parse(rest).run(out, complaints);
                default -> throw new IllegalArgumentException(USAGE);
            };
        } catch (IllegalArgumentException wrong) {
            complaints.println("✗ " + wrong.getMessage());
            return 2;
        }
    }
}
