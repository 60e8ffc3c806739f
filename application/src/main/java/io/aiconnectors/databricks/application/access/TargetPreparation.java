package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// Asks upstream what has to be known of a permitted call before it can be decided for good, of a target that passed
/// the screen.
@FunctionalInterface
public interface TargetPreparation<P extends Intent, X, I extends Intent> {
    Upstream<I> prepare(Authorized<P> call, Workspace at, Screened<X> target);
}
