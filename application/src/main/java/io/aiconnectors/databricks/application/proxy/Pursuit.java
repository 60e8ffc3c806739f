package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.time.Pause;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.trace.Part;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Waits for a result that upstream has yet to finish, within a budget, as long as somebody would take it.
///
/// Looking is a call of another upstream tool, so the policy is asked before the first look, as it would be
/// if the assistant made the call. Where it does not permit that, and where a look fails or the budget ends,
/// the answer is what is known so far: it names the call by which to go on.
public final class Pursuit {
    private final AccessGate gate;
    private final Patience patience;
    private final InstantSource clock;
    private final Pause pause;

    public Pursuit(AccessGate gate, Patience patience, InstantSource clock, Pause pause) {
        this.gate = gate;
        this.patience = patience;
        this.clock = clock;
        this.pause = pause;
    }

    /// The result at its end, or as far as it has come.
    ///
    /// @param way to look, if there is a permitted one
    Upstream<RemoteResult> of(
            Authorized<?> call, Upstream<RemoteResult> answer, Function<Sequel.Pending, Optional<Poll>> way) {
        return answer.then(result -> switch (result.sequel()) {
            case Sequel.Ended _ -> answer;
            case Sequel.Pending pending ->
                patience.budget().isZero()
                        ? answer
                        : way.apply(pending)
                                .map(poll -> pursued(call, result, pending, poll))
                                .orElse(answer);
        });
    }

    /// The permit for a look, by the two decisions that every call of an upstream tool needs; empty without
    /// both.
    <P extends Intent, I extends Intent> Optional<Authorized<I>> permitted(
            Authorized<?> call, P asked, Function<Authorized<P>, Upstream<I>> preparation) {
        return gate.alsoPermits(call, asked).flatMap(permit -> switch (preparation.apply(permit)) {
            case Upstream.Failed<I> _ -> Optional.empty();
            case Upstream.Answer<I>(var intent) -> gate.alsoPermits(call, intent);
        });
    }

    private Upstream<RemoteResult> pursued(Authorized<?> call, RemoteResult answer, Sequel.Pending pending, Poll poll) {
        var onlooker = call.trace().onlooker();
        var began = clock.instant();
        var latest = answer;
        var state = pending.state();
        var wait = patience.first();
        while (true) {
            var waited = Duration.between(began, clock.instant());
            if (!onlooker.isWaiting() || waited.plus(wait).compareTo(patience.budget()) > 0) {
                return Upstream.answer(latest);
            }
            onlooker.told(waited, patience.budget(), state);
            if (!rested(call, wait)) {
                return Upstream.failed(Fault.Kind.CANCELLED);
            }
            if (!onlooker.isWaiting()) {
                return Upstream.answer(latest);
            }
            switch (poll.look()) {
                case Upstream.Failed<RemoteResult>(var fault) -> {
                    return endsTheCall(fault) ? Upstream.failed(fault) : Upstream.answer(latest);
                }
                case Upstream.Answer<RemoteResult>(var seen) -> {
                    latest = seen;
                    if (!(seen.sequel() instanceof Sequel.Pending now)) {
                        return Upstream.answer(seen);
                    }
                    state = now.state();
                }
            }
            wait = patience.after(wait);
        }
    }

    private boolean rested(Authorized<?> call, Duration wait) {
        return call.trace().during(Part.UPSTREAM, () -> {
            try {
                pause.take(wait);
                return true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    /// What is known so far is of no use to somebody whose sign-in is over, or who has left.
    private static boolean endsTheCall(Fault fault) {
        return fault.kind() == Fault.Kind.CANCELLED || fault.kind() == Fault.Kind.SIGN_IN_EXPIRED;
    }
}
