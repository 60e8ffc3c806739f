package io.aiconnectors.databricks.offender.reaching_databricks_takes_proof.domain;

import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import org.jspecify.annotations.NullMarked;

@NullMarked
public interface FalliblePortOffender {
    Upstream<String> owner(CatalogName catalog);
}
