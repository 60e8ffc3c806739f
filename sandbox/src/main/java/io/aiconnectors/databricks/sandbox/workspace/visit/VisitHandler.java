package io.aiconnectors.databricks.sandbox.workspace.visit;

import io.aiconnectors.databricks.sandbox.http.Response;

/// Answers one visit.
@FunctionalInterface
public interface VisitHandler {
    /// Answers, or throws an [ApiRefusal].
    Response answer(Visit visit);
}
