package io.aiconnectors.databricks.offender.json_schema_stays_home.adapter.facts.schema;

import com.networknt.schema.Schema;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record SchemaInnocent(Schema vendor) {}
