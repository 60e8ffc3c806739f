package io.aiconnectors.databricks.offender.only_the_gate_opens_the_audit.adapter.aws;

import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Opening;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record DecoratorInnocent(AuditTrail inner) implements AuditTrail {
    @Override
    public Opened open(Opening opening) {
        return inner.open(opening);
    }
}
