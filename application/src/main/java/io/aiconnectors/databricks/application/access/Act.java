package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// Does what a permitted call is for, on a target that passed the screen.
@FunctionalInterface
public interface Act<I extends Intent, X, T> {
    Upstream<Unscreened<T>> perform(Authorized<I> call, Workspace at, Screened<X> target);
}
