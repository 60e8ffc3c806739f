package io.aiconnectors.databricks.offender.only_the_gate_opens_the_audit.adapter.mcp;

import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Opening;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class OpenOffender {
    public AuditTrail.Opened open(AuditTrail audit, Opening opening) {
        return audit.open(opening);
    }
}
