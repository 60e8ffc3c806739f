package io.aiconnectors.databricks.domain.genie;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieSpaces;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// The Genie spaces that the caller can see.
///
/// See https://docs.databricks.com/api/workspace/genie/listspaces
public interface GenieSpaces {
    Upstream<Slice<GenieSpace>> spaces(Authorized<ListGenieSpaces> call, Workspace at);
}
