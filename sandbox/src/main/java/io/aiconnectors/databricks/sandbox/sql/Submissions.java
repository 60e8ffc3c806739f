package io.aiconnectors.databricks.sandbox.sql;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The newest 500 statements of a workspace, each for the person who submitted it alone.
final class Submissions {
    private static final int KEPT = 500;

    private final LinkedBlockingDeque<String> order = new LinkedBlockingDeque<>(KEPT);
    private final Map<String, Submission> byId = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final StatementScript script;

    Submissions(StatementScript script) {
        this.script = script;
    }

    Submission submit(String userName, SqlOutcome outcome) {
        var seed = ("statement " + numbers.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        var submission = new Submission(
                "01f0" + UUID.nameUUIDFromBytes(seed).toString().substring(4),
                userName,
                outcome,
                new AtomicInteger(script.pollsOfNext()));
        byId.put(submission.id(), submission);
        while (!order.offer(submission.id())) {
            byId.remove(String.valueOf(order.poll()));
        }
        return submission;
    }

    /// The statement, if this person submitted it.
    Optional<Submission> find(String userName, String id) {
        return Optional.ofNullable(byId.get(id)).filter(found -> found.owner().equals(userName));
    }

    record Submission(String id, String owner, SqlOutcome outcome, AtomicInteger pollsLeft) {
        /// True if the end shows now; counts one poll.
        boolean endsWithThisPoll() {
            return pollsLeft.updateAndGet(left -> Math.max(0, left - 1)) == 0;
        }

        boolean pending() {
            return pollsLeft.get() > 0;
        }
    }
}
