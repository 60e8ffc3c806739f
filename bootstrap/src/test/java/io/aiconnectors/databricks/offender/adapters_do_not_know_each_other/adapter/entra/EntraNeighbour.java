package io.aiconnectors.databricks.offender.adapters_do_not_know_each_other.adapter.entra;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record EntraNeighbour(String name) {}
