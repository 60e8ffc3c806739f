package io.aiconnectors.databricks.offender.only_the_policy_adapter_permits.adapter.opa;

import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Screening;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class PolicyInnocent {
    public <T> Screening<T> done(List<T> visible) {
        return new Screening.Done<>(new Screened<>(visible, List.of(), PageToken.NONE));
    }
}
