package io.aiconnectors.databricks.offender.templates_stay_home.adapter.oauth;

import freemarker.template.Template;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record TemplateInnocent(Template vendor) {}
