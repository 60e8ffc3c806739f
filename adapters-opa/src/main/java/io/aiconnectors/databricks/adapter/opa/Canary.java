package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.List;

/// What readiness asks the policy about: a made-up caller who may list catalogs and nobody who may run `execute_sql`,
/// and a tag that makes whatever carries it Strictly Confidential.
///
/// @param scope  the scope that the policy's grants require
/// @param groups object ids of groups, where the policy grants `list_catalogs` to members alone
/// @param sci    a tag that the policy must withhold
public record Canary(String scope, List<String> groups, Tag sci) {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    public Canary {
        groups = List.copyOf(groups);
    }

    /// The one that fits the policy as it is shipped.
    public static Canary standard() {
        return new Canary("access_as_user", List.of(), new Tag("classification", "sci"));
    }

    Caller caller() {
        return new Caller(
                new Person(new TenantId(NOBODY), new ObjectId(NOBODY), "canary"),
                new ClientId(NOBODY),
                groups.stream().map(GroupId::new).toList(),
                List.of(scope),
                Secret.of("none"),
                new SignIn.Direct());
    }
}
