package io.aiconnectors.databricks.bench.explain;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.RateLimits;

/// No limit: to ask about a call is no call.
final class Unlimited implements RateLimits {
    @Override
    public Allowance take(Person person, ToolName tool) {
        return new Allowance.Granted();
    }

    @Override
    public Allowance takeMistake(Person person) {
        return new Allowance.Granted();
    }
}
