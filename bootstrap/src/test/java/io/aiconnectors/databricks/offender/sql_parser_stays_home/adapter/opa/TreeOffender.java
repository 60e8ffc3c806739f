package io.aiconnectors.databricks.offender.sql_parser_stays_home.adapter.opa;

import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record TreeOffender(ParseTree vendor) {}
