package io.aiconnectors.databricks.domain.limit;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Person;

/// How many calls a person may make, counted by tenant and object id, never by address.
public interface RateLimits {
    Allowance take(Person person, ToolName tool);
}
