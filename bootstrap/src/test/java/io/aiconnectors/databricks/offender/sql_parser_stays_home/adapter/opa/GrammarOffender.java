package io.aiconnectors.databricks.offender.sql_parser_stays_home.adapter.opa;

import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record GrammarOffender(SqlBaseParser vendor) {}
