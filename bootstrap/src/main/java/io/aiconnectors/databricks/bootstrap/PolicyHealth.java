package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.health.HealthCheck;
import io.aiconnectors.databricks.adapter.opa.OpaAdapter;
import io.aiconnectors.databricks.adapter.opa.PolicyStanding;

/// Whether the policy can be relied on, and which one it is.
///
/// A later policy that was not taken leaves the connector healthy, since the last good one is in force, but it is told:
/// as `not_taken`, with the reason.
final class PolicyHealth extends HealthCheck {
    private final OpaAdapter policy;

    PolicyHealth(OpaAdapter policy) {
        this.policy = policy;
    }

    @Override
    protected Result check() {
        var troubles = policy.readiness().troubles();
        var result = Result.builder();
        result = troubles.isEmpty()
                ? result.healthy()
                : result.unhealthy().withMessage("%s", String.join(", ", troubles));
        return switch (policy.standing()) {
            case PolicyStanding.InForce(var revision, var since, var confirmed, var refusal) ->
                result.withDetail("revision", revision)
                        .withDetail("since", since.toString())
                        .withDetail("confirmed", confirmed.toString())
                        .withDetail("not_taken", refusal)
                        .build();
            case PolicyStanding.None(var refusal) ->
                result.withDetail("not_taken", refusal).build();
            case PolicyStanding.Unknown _ -> result.build();
        };
    }
}
