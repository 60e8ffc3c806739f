package io.aiconnectors.databricks.offender.only_the_policy_adapter_permits.adapter.mcp;

import io.aiconnectors.databricks.domain.screening.Screened;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class ReaderInnocent {
    public int count(Screened<?> screened) {
        return screened.visible().size();
    }
}
