package io.aiconnectors.databricks.adapter.opa;

/// How many calls may be made?
record LimitsQuestion(int contract) {}
