package io.aiconnectors.databricks.offender.only_the_policy_adapter_permits.application;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.policy.Decision;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/// Mints by reference, which is no call of a constructor in byte code.
@NullMarked
public final class ReferenceOffender {
    public <I extends Intent> Function<Authorized<I>, Decision<I>> permit() {
        return Decision.Permit::new;
    }
}
