package io.aiconnectors.databricks.adapter.databricks.mcp;

import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.http.Lane;

/// Where a managed server is spoken to.
record Server(Lane lane, Address address) {}
