package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.opa.process.TokenFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// `opa-files DIRECTORY`: makes the token between connector and policy engine, where the engine is a sidecar, as the
/// step
/// that runs before both. Nobody but these two ever has it, and it dies with their volume.
///
/// Exit codes: 0 when both files are there, 1 when they could not be written, 2 when the command line is wrong.
final class OpaFiles {
    static final String NAME = "opa-files";
    static final String USAGE = NAME + " DIRECTORY";

    private OpaFiles() {}

    static int run(List<String> arguments, PrintStream complaints) {
        if (arguments.size() != 1 || arguments.getFirst().isBlank()) {
            complaints.println("usage: " + USAGE);
            return 2;
        }
        try {
            TokenFiles.write(Path.of(arguments.getFirst()), TokenFiles.freshToken(new SecureRandom()));
            return 0;
        } catch (IOException | UnsupportedOperationException unwritable) {
            complaints.println("The policy engine's files could not be written to " + arguments.getFirst()
                    + ": let it be a folder that this process may write to");
            return 1;
        }
    }
}
