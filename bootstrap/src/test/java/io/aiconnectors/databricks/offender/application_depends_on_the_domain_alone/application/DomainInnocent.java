package io.aiconnectors.databricks.offender.application_depends_on_the_domain_alone.application;

import io.aiconnectors.databricks.domain.page.PageToken;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record DomainInnocent(PageToken token) {}
