package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// Does what a permitted call is for, where there is no target to screen first.
@FunctionalInterface
public interface Effect<I extends Intent, T> {
    Upstream<Unscreened<T>> perform(Authorized<I> call, Workspace at);
}
