package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.registry.Workspace;

/// What happens to a permitted call once its workspace is known.
@FunctionalInterface
interface Course<I extends Intent, T> {
    Outcome<T> run(Authorized<I> call, Workspace at, Entry entry);
}
