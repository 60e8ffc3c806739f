package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// Asks upstream what has to be known of a permitted call before it can be decided for good, where there is no target
/// to screen first.
@FunctionalInterface
public interface Preparation<P extends Intent, I extends Intent> {
    Upstream<I> prepare(Authorized<P> call, Workspace at);
}
