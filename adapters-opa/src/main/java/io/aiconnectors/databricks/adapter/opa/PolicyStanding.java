package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import java.time.Instant;

/// What the policy engine says of the policy that it decides by.
public sealed interface PolicyStanding {
    /// A policy is in force.
    ///
    /// @param revision  of the bundle
    /// @param since     when the engine took it
    /// @param confirmed when the engine last heard from where it gets its bundle, so that this was then the latest
    /// @param refusal   why the engine has not taken a later one, with file and line if it names them; empty
    ///                  when it knows of none
    record InForce(String revision, Instant since, Instant confirmed, String refusal) implements PolicyStanding {}

    /// None is in force.
    ///
    /// @param refusal why the engine took none, as above; empty when it does not say
    record None(String refusal) implements PolicyStanding {}

    /// The engine cannot be asked.
    record Unknown(PolicyFault fault) implements PolicyStanding {}
}
