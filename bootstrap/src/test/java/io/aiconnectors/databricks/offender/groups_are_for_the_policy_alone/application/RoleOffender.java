package io.aiconnectors.databricks.offender.groups_are_for_the_policy_alone.application;

import io.aiconnectors.databricks.domain.identity.Caller;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class RoleOffender {
    public int rank(Caller caller) {
        return caller.groups().size();
    }
}
