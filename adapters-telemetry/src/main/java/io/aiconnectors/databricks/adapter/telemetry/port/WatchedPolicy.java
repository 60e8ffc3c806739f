package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.adapter.telemetry.signal.Part;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.policy.Decision;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.time.InstantSource;
import java.util.List;

/// The policy, watched: which rules refuse, for which classification something is withheld, how long it takes.
public final class WatchedPolicy implements PolicyDecisions {
    private final PolicyDecisions policy;
    private final Signals signals;
    private final Stopwatch stopwatch;

    public WatchedPolicy(PolicyDecisions policy, Signals signals, Durations durations, InstantSource clock) {
        this.policy = policy;
        this.signals = signals;
        this.stopwatch = new Stopwatch(durations, clock);
    }

    @Override
    public <I extends Intent> Decision<I> decide(Caller caller, I intent) {
        var decision = stopwatch.time(Part.POLICY, () -> policy.decide(caller, intent));
        switch (decision) {
            case Decision.Permit<I> _ -> signals.count(Count.DECISIONS, "permit");
            case Decision.Deny<I> denial ->
                denial.reasons().forEach(reason -> signals.count(Count.DECISIONS, reason.rule()));
            case Decision.Unavailable<I>(var fault) -> unavailable(fault);
        }
        return decision;
    }

    @Override
    public <T> Screening<T> screen(Authorized<?> call, Unscreened<T> found) {
        var screening = stopwatch.time(Part.SCREENING, () -> policy.screen(call, found));
        switch (screening) {
            case Screening.Done<T>(var screened) ->
                screened.withheld().forEach(held -> signals.count(Count.WITHHELD, held.code(), held.count()));
            case Screening.Unavailable<T>(var fault) -> unavailable(fault);
        }
        return screening;
    }

    @Override
    public ToolVisibility visibleTools(Caller caller, List<ToolName> tools) {
        var visible = policy.visibleTools(caller, tools);
        switch (visible) {
            case ToolVisibility.Visible _ -> {}
            case ToolVisibility.Unavailable(var fault) -> unavailable(fault);
        }
        return visible;
    }

    private void unavailable(PolicyFault fault) {
        signals.count(Count.POLICY_UNAVAILABLE, fault.code());
    }
}
