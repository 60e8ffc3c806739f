package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.pages.operations.Standing;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/// Whether this process can go on at all. It answers, so it runs; what it cannot get out of by itself is a deadlock,
/// and only then is ending it a cure.
final class Liveness {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    List<Standing> standings() {
        var stuck = threads.findDeadlockedThreads();
        return List.of(
                stuck == null
                        ? Standing.sound("threads", "no deadlock")
                        : Standing.failing("threads", "deadlock of " + stuck.length));
    }
}
