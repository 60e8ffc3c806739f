package io.aiconnectors.databricks.domain.limit;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Person;

/// How many calls a person may make, counted by tenant and object id, never by address.
public interface RateLimits {
    /// Takes a call of one of our tools.
    Allowance take(Person person, ToolName tool);

    /// Takes a call that comes to nothing: of a tool that there is not, or one that cannot be understood.
    Allowance takeMistake(Person person);
}
