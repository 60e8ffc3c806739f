package io.aiconnectors.databricks.adapter.opa.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How OPA is started: the same way each time.
record Launch(Path binary, Path configuration, int port) {
    /// How long OPA answers on after it was told to stop.
    private static final int ANSWERS_ON_SECONDS = 30;

    Process start() throws IOException {
        var command = List.of(
                binary.toString(),
                "run",
                "--server",
                "--addr=127.0.0.1:" + port,
                "--authentication=token",
                "--authorization=basic",
                "--skip-version-check",
                "--log-level=error",
                "--shutdown-wait-period=" + ANSWERS_ON_SECONDS,
                "--config-file=" + configuration);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // OPA takes every option from the environment as well; ours are to be the only ones.
        builder.environment().clear();
        // A question about 500 assets makes garbage several times the size of what OPA keeps, which is little: at Go's
        // own pace, most of the time of an answer went into collecting it.
        builder.environment().put("GOGC", "400");
        return builder.start();
    }
}
