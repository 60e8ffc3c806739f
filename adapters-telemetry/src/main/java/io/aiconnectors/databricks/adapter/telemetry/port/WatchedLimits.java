package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Signals;

/// The limits of callers, watched: how often one is reached, and nobody's name.
public final class WatchedLimits implements RateLimits {
    private final RateLimits limits;
    private final Signals signals;

    public WatchedLimits(RateLimits limits, Signals signals) {
        this.limits = limits;
        this.signals = signals;
    }

    @Override
    public Allowance take(Person person, ToolName tool) {
        return counted("calls", limits.take(person, tool));
    }

    @Override
    public Allowance takeMistake(Person person) {
        return counted("mistakes", limits.takeMistake(person));
    }

    private Allowance counted(String limit, Allowance allowance) {
        switch (allowance) {
            case Allowance.Granted _ -> {}
            case Allowance.Exhausted _ -> signals.count(Count.THROTTLED, limit);
        }
        return allowance;
    }
}
