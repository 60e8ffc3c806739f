package io.aiconnectors.databricks.offender.domain_depends_on_nothing.domain;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record PathOffender(Path path) {}
