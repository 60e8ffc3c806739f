package io.aiconnectors.databricks.offender.permission_is_not_a_boolean;

import org.jspecify.annotations.NullMarked;

@NullMarked
public interface AllowedOffender {
    boolean isAllowed(String tool);
}
