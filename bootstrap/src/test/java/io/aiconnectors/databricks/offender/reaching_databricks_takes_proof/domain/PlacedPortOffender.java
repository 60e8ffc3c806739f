package io.aiconnectors.databricks.offender.reaching_databricks_takes_proof.domain;

import io.aiconnectors.databricks.domain.registry.Workspace;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public interface PlacedPortOffender {
    List<String> owners(Workspace at);
}
