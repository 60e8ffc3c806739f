package io.aiconnectors.databricks.offender.only_the_policy_adapter_permits.adapter.entra;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.identity.Caller;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class ConstructorOffender {
    public <I extends Intent> Authorized<I> permit(Caller caller, I intent, DecisionRef decision) {
        return new Authorized<>(caller, intent, Obligations.NONE, decision);
    }
}
