package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Unscreened;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// Finds the object that a permitted call is about, so that it can be screened before anything is done with it.
@FunctionalInterface
public interface Aim<I extends Intent, X> {
    Upstream<Unscreened<X>> find(Authorized<I> call, Workspace at);
}
