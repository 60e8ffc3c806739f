package io.aiconnectors.databricks.offender.nobody_logs_with_the_jdk;

import java.util.logging.Logger;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record LogOffender(Logger logger) {}
