package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import java.time.Duration;

/// Limits that last until told otherwise.
public final class StagedLimits implements RateLimits {
    private final Journal journal;
    private Allowance allowance = new Allowance.Granted();

    StagedLimits(Journal journal) {
        this.journal = journal;
    }

    public void exhaust(Duration retryAfter) {
        allowance = new Allowance.Exhausted(retryAfter, false);
    }

    /// The next calls are the first beyond the limit.
    public void exhaustJustNow(Duration retryAfter) {
        allowance = new Allowance.Exhausted(retryAfter, true);
    }

    @Override
    public Allowance take(Person person, ToolName tool) {
        journal.note("limit " + person.object().value() + " " + tool.wireName());
        return allowance;
    }

    @Override
    public Allowance takeMistake(Person person) {
        journal.note("limit " + person.object().value() + " mistake");
        return allowance;
    }
}
