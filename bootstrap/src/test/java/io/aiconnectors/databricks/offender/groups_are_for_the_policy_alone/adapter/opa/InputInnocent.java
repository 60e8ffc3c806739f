package io.aiconnectors.databricks.offender.groups_are_for_the_policy_alone.adapter.opa;

import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.GroupId;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class InputInnocent {
    public List<GroupId> groups(Caller caller) {
        return caller.groups();
    }
}
