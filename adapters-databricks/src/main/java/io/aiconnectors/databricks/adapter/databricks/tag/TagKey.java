package io.aiconnectors.databricks.adapter.databricks.tag;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;

/// Whose reading of which asset's tags.
record TagKey(TenantId tenant, ObjectId person, WorkspaceAlias workspace, Securable securable) {
    static TagKey of(Authorized<?> call, Workspace at, Securable securable) {
        var person = call.caller().person();
        return new TagKey(person.tenant(), person.object(), at.alias(), securable);
    }
}
