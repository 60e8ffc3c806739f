package io.aiconnectors.databricks.adapter.databricks.tag;

import io.aiconnectors.databricks.adapter.databricks.flight.SingleFlight;
import io.aiconnectors.databricks.adapter.databricks.http.CallerFaults;
import io.aiconnectors.databricks.adapter.databricks.http.Deadline;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream.Answer;
import io.aiconnectors.databricks.domain.upstream.Upstream.Failed;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Reads of one caller's tags that share a deadline and a width. A fault of the caller's sign-in holds for all of
/// them, so after the first no more is asked. A read that the same person has under way elsewhere is waited for.
final class Batch {
    private final TagReads reads;
    private final SingleFlight<TagKey, Labels.Read> flights;
    private final Authorized<?> call;
    private final Workspace at;
    private final Deadline deadline;
    private final Semaphore free;
    private final AtomicReference<Optional<Fault>> common = new AtomicReference<>(Optional.empty());

    Batch(
            TagReads reads,
            SingleFlight<TagKey, Labels.Read> flights,
            Authorized<?> call,
            Workspace at,
            Deadline deadline,
            int width) {
        this.reads = reads;
        this.flights = flights;
        this.call = call;
        this.at = at;
        this.deadline = deadline;
        this.free = new Semaphore(width);
    }

    Labels read(Securable securable) {
        try {
            if (!free.tryAcquire(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Labels.Unread(Fault.of(Kind.TIMEOUT));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Labels.Unread(Fault.of(Kind.CANCELLED));
        }
        try {
            return common.get().<Labels>map(Labels.Unread::new).orElseGet(() -> asked(securable));
        } finally {
            free.release();
        }
    }

    private Labels asked(Securable securable) {
        var found =
                flights.of(TagKey.of(call, at, securable), call.trace(), () -> reads.of(call, at, securable, deadline));
        return switch (found) {
            case Answer<Labels.Read>(var labels) -> labels;
            case Failed<Labels.Read>(var fault) -> {
                if (holdsForAll(fault.kind())) {
                    common.set(Optional.of(fault));
                }
                yield new Labels.Unread(fault);
            }
        };
    }

    private static boolean holdsForAll(Kind kind) {
        return CallerFaults.include(kind) || kind == Kind.WORKSPACE_FORBIDDEN;
    }
}
