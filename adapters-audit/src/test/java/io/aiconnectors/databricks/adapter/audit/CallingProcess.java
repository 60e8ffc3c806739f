package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.drain.Drain;
import io.aiconnectors.databricks.adapter.audit.drain.DrainSettings;
import io.aiconnectors.databricks.adapter.audit.sink.FileSink;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;

/// A process that makes calls as fast as it can and says of each which one was let begin.
final class CallingProcess {
    private static final int AT_ONCE = 16;

    private CallingProcess() {}

    /// Makes calls.
    ///
    /// @param arguments directory of the spool, file of the sink, beginning of the calls' ids, how many
    public static void main(String... arguments) throws InterruptedException {
        var sink = new FileSink("file", Path.of(arguments[1]));
        var settings = AuditSettings.of(Path.of(arguments[0]), 1024L * 1024 * 1024);
        var smaller = new AuditSettings(
                settings.spool(), settings.limit(), 256 * 1024, settings.retry(), 200, settings.attestedAfter());
        var audit = Audits.started(AuditAdapter.open(
                smaller,
                List.of(new Drain(sink, DrainSettings.AT_ONCE)),
                Audits.keys(),
                InstantSource.system(),
                new SecureRandom()));
        var calls = Integer.parseInt(arguments[3]);
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var call = 0; call < calls; call++) {
                var event = arguments[2] + "-" + call;
                callers.execute(() -> call(audit, event, System.out));
            }
        }
        audit.close(Audits.SOON);
    }

    private static void call(AuditAdapter audit, String event, PrintStream out) {
        var attempt = Calls.open(audit, event);
        out.println(event + ".");
        out.flush();
        attempt.close(Calls.closing());
    }
}
