package io.aiconnectors.databricks.offender.adapters_do_not_know_each_other.adapter.opa;

import io.aiconnectors.databricks.offender.adapters_do_not_know_each_other.adapter.entra.EntraNeighbour;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record OpaOffender(EntraNeighbour neighbour) {}
