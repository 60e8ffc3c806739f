package io.aiconnectors.databricks.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// When calls went wrong, and whether a fault explains it. Times are those of `System.nanoTime`.
final class Timeline implements Load.Watcher {
    private static final double RECOVERED_WITHIN = 10;

    private final List<Episode> episodes = new ArrayList<>();
    private final AtomicLong right = new AtomicLong();
    private final AtomicLong explained = new AtomicLong();
    private final AtomicLong unexplained = new AtomicLong();

    /// A fault from its beginning to its end, and the last call that it may have spoiled.
    private static final class Episode {
        private final Trouble trouble;
        private final long begin;
        private long end = Long.MAX_VALUE;
        private long lastWrong;
        private long wrong;

        Episode(Trouble trouble, long begin) {
            this.trouble = trouble;
            this.begin = begin;
            this.lastWrong = begin;
        }

        /// Seconds after the fault's end until the last call that went wrong was due.
        double recovery() {
            return Math.max(0, (lastWrong - end) / 1e9);
        }
    }

    @Override
    public void ended(long due, boolean isRight) {
        if (isRight) {
            right.incrementAndGet();
        } else {
            wrong(due);
        }
    }

    synchronized void begins(Trouble trouble) {
        episodes.add(new Episode(trouble, System.nanoTime()));
    }

    synchronized void ends() {
        episodes.getLast().end = System.nanoTime();
    }

    /// Calls whose error no fault explains: it came more than ten seconds after the end of the last one.
    long unexplained() {
        return unexplained.get();
    }

    /// Calls answered rightly, and calls gone wrong of which a fault is the reason.
    String tally() {
        return "%,d right, %,d wrong by a fault, %,d wrong without"
                .formatted(right.get(), explained.get(), unexplained.get());
    }

    synchronized Table table() {
        var table = new Table("Faults", "fault", "lasted s", "calls gone wrong", "the last one, s after its end");
        for (var episode : episodes) {
            table.add(
                    episode.trouble.name(),
                    (episode.end - episode.begin) / 1e9,
                    episode.wrong,
                    episode.wrong == 0 ? 0.0 : episode.recovery());
        }
        return table;
    }

    private synchronized void wrong(long due) {
        for (var episode : episodes.reversed()) {
            // A call that was due a little earlier may have met the fault under way.
            if (due >= episode.begin - (long) (RECOVERED_WITHIN * 1e9)
                    && (episode.end == Long.MAX_VALUE || (due - episode.end) / 1e9 <= RECOVERED_WITHIN)) {
                explained.incrementAndGet();
                episode.wrong++;
                episode.lastWrong = Math.max(episode.lastWrong, due);
                return;
            }
        }
        unexplained.incrementAndGet();
    }
}
