package io.aiconnectors.databricks.domain.policy;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.screening.Screening;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import java.util.List;

/// The policy: asked about everything, the only one to answer. Never throws; no answer is [Decision.Unavailable].
public interface PolicyDecisions {
    <I extends Intent> Decision<I> decide(Caller caller, I intent);

    /// Which of the candidates that a permitted call found may be shown: one question, whatever their number.
    <T> Screening<T> screen(Authorized<?> call, Unscreened<T> found);

    ToolVisibility visibleTools(Caller caller, List<ToolName> tools);
}
