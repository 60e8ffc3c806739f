package io.aiconnectors.databricks.sandbox.fault;

import io.aiconnectors.databricks.sandbox.http.Answer;
import io.aiconnectors.databricks.sandbox.http.Broken;
import io.aiconnectors.databricks.sandbox.http.Handler;
import io.aiconnectors.databricks.sandbox.http.Request;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// The faults that lie in wait in one stand-in. The first rule that strikes wins; safe for many threads.
public final class FaultScript {
    private final List<Armed> rules = new CopyOnWriteArrayList<>();
    private final FaultAnswers answers;

    /// No fault yet; the clock dates `Retry-After`.
    public FaultScript(InstantSource clock) {
        this.answers = new FaultAnswers(clock);
    }

    public void add(FaultRule rule) {
        rules.add(new Armed(rule, new AtomicInteger()));
    }

    public void clear() {
        rules.clear();
    }

    /// The rules with how often each has struck, in order.
    public List<Strikes> strikes() {
        return rules.stream()
                .map(armed -> new Strikes(armed.rule, armed.strikes()))
                .toList();
    }

    /// `next`, unless a fault strikes.
    public Handler before(Handler next) {
        return request ->
                strike(request).map(fault -> suffer(fault, request, next)).orElseGet(() -> next.answer(request));
    }

    private Optional<Fault> strike(Request request) {
        return rules.stream()
                .filter(armed -> armed.rule.concerns(request) && armed.fires())
                .map(armed -> armed.rule.fault())
                .findFirst();
    }

    private Answer suffer(Fault fault, Request request, Handler next) {
        return switch (fault) {
            case Fault.Latency(var duration) -> late(duration, request, next);
            case Fault.Replacement replacement -> answers.to(replacement);
        };
    }

    private static Answer late(Duration duration, Request request, Handler next) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Broken.Dropped();
        }
        return next.answer(request);
    }

    /// A rule and how often it has struck so far.
    public record Strikes(FaultRule rule, int count) {}

    private record Armed(FaultRule rule, AtomicInteger seen) {
        boolean fires() {
            int number = seen.incrementAndGet() - rule.skip();
            return number > 0 && number <= rule.times().orElse(Integer.MAX_VALUE);
        }

        int strikes() {
            int past = Math.max(0, seen.get() - rule.skip());
            return Math.min(past, rule.times().orElse(Integer.MAX_VALUE));
        }
    }
}
