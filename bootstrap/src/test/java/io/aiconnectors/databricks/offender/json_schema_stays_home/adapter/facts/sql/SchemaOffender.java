package io.aiconnectors.databricks.offender.json_schema_stays_home.adapter.facts.sql;

import com.networknt.schema.Schema;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record SchemaOffender(Schema vendor) {}
