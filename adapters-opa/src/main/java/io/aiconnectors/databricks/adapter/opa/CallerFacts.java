package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.GroupId;
import java.util.List;

/// What the policy is told of a caller. The token is not among it.
record CallerFacts(String tid, String oid, String upn, List<String> groups, String client, List<String> scopes) {
    static CallerFacts of(Caller caller) {
        var person = caller.person();
        return new CallerFacts(
                person.tenant().value(),
                person.object().value(),
                person.upn(),
                caller.groups().stream().map(GroupId::value).toList(),
                caller.client().value(),
                caller.scopes());
    }
}
