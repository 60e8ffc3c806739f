package io.aiconnectors.databricks.adapter.mcp.catalogue;

import io.aiconnectors.databricks.domain.identity.Caller;

/// The tools behind the endpoint. The protocol core knows none of them by name.
public interface ToolCatalogue {
    /// What a model is told before its first call: which tool leads to which.
    String instructions();

    Listing visibleTo(Caller caller);

    /// Answers a call. Blocks; an interrupt means that the client went away.
    ToolAnswer call(ToolRequest request);
}
