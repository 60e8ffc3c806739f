package io.aiconnectors.databricks.offender.only_the_policy_adapter_permits.bootstrap;

import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Screening;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class LambdaOffender {
    public <T> Function<Screened<T>, Screening<T>> done() {
        return screened -> new Screening.Done<>(screened);
    }
}
