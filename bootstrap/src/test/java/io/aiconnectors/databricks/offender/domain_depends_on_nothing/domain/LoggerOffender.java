package io.aiconnectors.databricks.offender.domain_depends_on_nothing.domain;

import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

@NullMarked
public record LoggerOffender(Logger logger) {}
