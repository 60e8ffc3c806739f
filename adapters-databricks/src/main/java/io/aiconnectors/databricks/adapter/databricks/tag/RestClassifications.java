package io.aiconnectors.databricks.adapter.databricks.tag;

import io.aiconnectors.databricks.adapter.databricks.flight.SingleFlight;
import io.aiconnectors.databricks.adapter.databricks.http.Deadline;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// [Classifications] over REST: one read per securable, a bounded number at a time, with one deadline for them all.
/// Whatever is not fully read by then is [Labels.Unread].
public final class RestClassifications implements Classifications {
    /// One page of tables at once, so that a wide table leaves room for other callers.
    private static final int WIDTH = 50;

    private final TagReads reads;
    private final SingleFlight<TagKey, Labels.Read> flights = new SingleFlight<>();
    private final Duration time;
    private final InstantSource clock;

    /// Reads within a time.
    ///
    /// @param time for one batch
    public RestClassifications(TagReads reads, Duration time, InstantSource clock) {
        this.reads = reads;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<Labels> labels(Authorized<?> call, Workspace at, List<Securable> securables) {
        var deadline = Deadline.in(time, clock);
        var batch = new Batch(reads, flights, call, at, deadline, WIDTH);
        var running = new HashMap<Securable, Future<Labels>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // All are started before the first is waited for; a container that is named twice is read once.
            var inOrder = securables.stream()
                    .map(securable ->
                            running.computeIfAbsent(securable, fresh -> threads.submit(() -> batch.read(fresh))))
                    .toList();
            return inOrder.stream().map(read -> ended(read, deadline)).toList();
        }
    }

    private static Labels ended(Future<Labels> read, Deadline deadline) {
        try {
            return read.get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException _) {
            read.cancel(true);
            return new Labels.Unread(Fault.of(Kind.TIMEOUT));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            read.cancel(true);
            return new Labels.Unread(Fault.of(Kind.CANCELLED));
        } catch (ExecutionException defect) {
            throw new IllegalStateException("a read of tags ended in a defect", defect.getCause());
        }
    }
}
