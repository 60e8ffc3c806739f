package io.aiconnectors.databricks.offender.templates_stay_home.adapter.mcp;

import freemarker.template.Template;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record TemplateOffender(Template vendor) {}
