package io.aiconnectors.databricks.domain.screening;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.securable.Securable;
import java.util.List;

/// The tags that decide what is sensitive, read with the caller's own identity.
///
/// See https://docs.databricks.com/api/workspace/entitytagassignments
public interface Classifications {
    /// The labels of each securable, in the same order and number. One that cannot be fully read is [Labels.Unread].
    List<Labels> labels(Authorized<?> call, Workspace at, List<Securable> securables);
}
