package io.aiconnectors.databricks.adapter.mcp.cursor;

import io.aiconnectors.databricks.domain.page.PageToken;

/// Where a listing goes on: at a page of upstream's, behind so many of its rows.
public record Position(PageToken token, int skip) {
    /// The beginning.
    public static final Position START = new Position(PageToken.NONE, 0);
}
