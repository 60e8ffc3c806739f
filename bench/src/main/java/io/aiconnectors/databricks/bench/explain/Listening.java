package io.aiconnectors.databricks.bench.explain;

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
import java.util.List;
import java.util.Optional;

/// Hears what the connector would ask the policy, and never answers, so that nothing comes of it.
final class Listening implements PolicyDecisions {
    private Optional<Intent> heard = Optional.empty();

    /// The intent that was to be decided on.
    Optional<Intent> heard() {
        return heard;
    }

    @Override
    public <I extends Intent> Decision<I> decide(Caller caller, I intent) {
        heard = Optional.of(intent);
        return new Decision.Unavailable<>(PolicyFault.UNREACHABLE);
    }

    @Override
    public <T> Screening<T> screen(Authorized<?> call, Unscreened<T> found) {
        return new Screening.Unavailable<>(PolicyFault.UNREACHABLE);
    }

    /// All are shown, so that a mistake in arguments is told rather than hidden.
    @Override
    public ToolVisibility visibleTools(Caller caller, List<ToolName> tools) {
        return new ToolVisibility.Visible(tools);
    }
}
