package io.aiconnectors.databricks.adapter.facts.sql;

import io.aiconnectors.databricks.domain.statement.Problem;
import io.aiconnectors.databricks.domain.statement.SqlStatements;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Unparsed;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Statements by Spark's own grammar.
///
/// Each text is parsed on a platform thread of its own, for the sake of the stack: how much a virtual thread has is not
/// ours to say. How many there are at a time is bounded, and each of them ends by its own budget even if nobody waits.
public final class SparkSqlStatements implements SqlStatements {
    private final Ceilings ceilings;
    private final Semaphore turns;
    // Made at the first text: it takes the grammar, and the grammar takes a good part of a start.
    private final AtomicReference<@Nullable Memory> memory = new AtomicReference<>();

    /// Reads texts within these ceilings.
    public SparkSqlStatements(Ceilings ceilings) {
        this.ceilings = ceilings;
        this.turns = new Semaphore(ceilings.concurrency());
    }

    @Override
    public StatementFacts read(String text) {
        if (text.length() > ceilings.length()) {
            return unparsed(Problem.TOO_LONG, text);
        }
        try {
            return turns.tryAcquire(ceilings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    ? awaited(started(text), text)
                    : unparsed(Problem.TIMEOUT, text);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return unparsed(Problem.TIMEOUT, text);
        }
    }

    private FutureTask<StatementFacts> started(String text) {
        var reading = new FutureTask<>(new Reading(text, ceilings, memory()));
        var thread = Thread.ofPlatform().name("sql-facts").daemon().stackSize(ceilings.stack());
        thread.start(() -> {
            try {
                reading.run();
            } finally {
                turns.release();
            }
        });
        return reading;
    }

    private StatementFacts awaited(FutureTask<StatementFacts> reading, String text) throws InterruptedException {
        try {
            return reading.get(ceilings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return unparsed(Problem.TIMEOUT, text);
        } catch (ExecutionException defect) {
            return unparsed(Problem.OVERFLOW, text);
        } finally {
            reading.cancel(true);
        }
    }

    private Memory memory() {
        var current = memory.get();
        if (current != null && !current.isFull()) {
            return current;
        }
        var fresh = new Memory();
        return memory.compareAndSet(current, fresh) ? fresh : Objects.requireNonNullElse(memory.get(), fresh);
    }

    private static Unparsed unparsed(Problem problem, String text) {
        return new Unparsed(problem, 0, text.length(), 0);
    }
}
