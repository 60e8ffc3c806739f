package io.aiconnectors.databricks.offender.only_the_policy_adapter_permits.adapter.databricks;

import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.screening.Screened;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class ScreenOffender {
    public <T> Screened<T> show(List<T> everything) {
        return new Screened<>(everything, List.of(), PageToken.NONE);
    }
}
