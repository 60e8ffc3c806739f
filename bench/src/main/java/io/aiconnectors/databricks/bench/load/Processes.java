package io.aiconnectors.databricks.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What the processes of a system use: the connector, its policy engine, and this one with stand-ins
/// and load.
///
/// @param connector its process id
record Processes(long connector) {
    /// Processor time used so far.
    record Used(Duration connector, Duration engine, Duration rest) {
        /// Since an earlier moment, in milliseconds for each of so many calls.
        double connectorMillis(Used since, long calls) {
            return perCall(connector, since.connector, calls);
        }

        double engineMillis(Used since, long calls) {
            return perCall(engine, since.engine, calls);
        }

        double restMillis(Used since, long calls) {
            return perCall(rest, since.rest, calls);
        }

        private static double perCall(Duration now, Duration then, long calls) {
            return calls == 0 ? Double.NaN : now.minus(then).toNanos() / 1e6 / calls;
        }
    }

    Used used() {
        var handle = ProcessHandle.of(connector).orElseThrow();
        return new Used(
                of(handle),
                handle.descendants().map(Processes::of).reduce(Duration.ZERO, Duration::plus),
                of(ProcessHandle.current()));
    }

    /// Memory of the connector's own process that is in RAM, in mebibytes.
    double connectorMemory() {
        return memory(connector);
    }

    /// The same of the policy engine.
    double engineMemory() {
        return ProcessHandle.of(connector)
                .orElseThrow()
                .descendants()
                .mapToDouble(child -> memory(child.pid()))
                .sum();
    }

    /// The resident set as `ps` tells it, in mebibytes.
    static double memory(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return text.matches("\\d+") ? Long.parseLong(text) / 1024.0 : Double.NaN;
        } catch (IOException noPs) {
            return Double.NaN;
        }
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
