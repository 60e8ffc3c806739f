package io.aiconnectors.databricks.offender.reaching_databricks_takes_proof.domain;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public interface ProvenPortInnocent {
    Upstream<String> owner(Authorized<?> call, Workspace at);

    List<String> known();
}
