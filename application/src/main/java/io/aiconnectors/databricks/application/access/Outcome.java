package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import java.util.List;

/// How a call ended. Every case is one that the caller is told about in its own way.
public sealed interface Outcome<T> {
    /// It was answered; what may be shown is in `shown`.
    record Completed<T>(Screened<T> shown) implements Outcome<T> {}

    /// There is nothing of that name, or none that the caller may know of. The caller is never told which.
    ///
    /// @param causes codes for the audit alone
    record NotVisible<T>(List<String> causes) implements Outcome<T> {
        public NotVisible {
            causes = List.copyOf(causes);
        }
    }

    /// The policy refused.
    record Refused<T>(List<Reason> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// The caller's limit is used up.
    record Throttled<T>(Duration retryAfter) implements Outcome<T> {}

    /// Nobody could decide.
    record PolicyUnavailable<T>(PolicyFault fault) implements Outcome<T> {}

    /// The call could not be recorded, so it did not happen.
    ///
    /// @param code for the audit and the operator alone
    record AuditUnavailable<T>(String code) implements Outcome<T> {}

    /// Databricks or Entra gave no usable answer.
    record UpstreamFailed<T>(Fault fault) implements Outcome<T> {}
}
