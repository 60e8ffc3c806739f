package io.aiconnectors.databricks.domain.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;

/// What one call waited for, and under which ids upstream knows its requests. All threads of the call share it.
public final class CallTrace {
    /// The most ids that are kept.
    public static final int MOST_REQUESTS = 20;

    private final InstantSource clock;
    private final Instant began;
    private final Onlooker onlooker;
    private final List<Span> spans = new ArrayList<>();
    private final LinkedHashSet<String> requests = new LinkedHashSet<>();

    private CallTrace(InstantSource clock, Onlooker onlooker) {
        this.clock = clock;
        this.began = clock.instant();
        this.onlooker = onlooker;
    }

    /// Of a call that begins now, and that somebody waits for to its end.
    public static CallTrace begin(InstantSource clock) {
        return begin(clock, Onlooker.PATIENT);
    }

    /// Of a call that begins now.
    public static CallTrace begin(InstantSource clock, Onlooker onlooker) {
        return new CallTrace(clock, onlooker);
    }

    /// Of a call that nobody times, such as a question of our own to the policy: in it, time stands still.
    public static CallTrace untimed() {
        return begin(InstantSource.fixed(Instant.EPOCH));
    }

    /// When the call began.
    public Instant began() {
        return began;
    }

    /// Who waits for the call.
    public Onlooker onlooker() {
        return onlooker;
    }

    /// Does what means waiting for a part, and counts the time it takes.
    public <T> T during(Part part, Supplier<T> wait) {
        var from = clock.instant();
        try {
            return wait.get();
        } finally {
            add(new Span(part, from, clock.instant()));
        }
    }

    /// Keeps upstream's id of a request. Of more than [#MOST_REQUESTS], the first ones are kept and the last.
    ///
    /// @param id empty when upstream gave none
    public synchronized void requested(String id) {
        if (id.isEmpty() || requests.contains(id)) {
            return;
        }
        if (requests.size() == MOST_REQUESTS) {
            requests.removeLast();
        }
        requests.add(id);
    }

    /// Upstream's ids of the requests so far, in their order.
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /// How long the call took, if it ends then. A clock that was set back makes it shorter, never less than nothing.
    public synchronized Latency latency(Instant end) {
        var total = end.isAfter(began) ? Duration.between(began, end) : Duration.ZERO;
        return new Latency(
                total,
                within(total, of(Part.POLICY)),
                within(total, of(Part.TOKEN)),
                within(total, of(Part.UPSTREAM)),
                total.minus(within(total, Span.covered(spans))));
    }

    private synchronized void add(Span span) {
        spans.add(span);
    }

    private Duration of(Part part) {
        return Span.covered(spans.stream().filter(span -> span.part() == part).toList());
    }

    private static Duration within(Duration total, Duration part) {
        return part.compareTo(total) < 0 ? part : total;
    }
}
