package io.aiconnectors.databricks.adapter.mcp.era;

import java.util.List;

/// The protocol revisions served here, newest first.
public final class Revision {
    /// The stateless revision.
    public static final String MODERN = "2026-07-28";

    /// The revisions that begin with `initialize`; the first is offered to a client that asks for one we do not know.
    public static final List<String> LEGACY = List.of("2025-11-25", "2025-06-18", "2025-03-26");

    /// All of them.
    public static final List<String> SERVED = List.of(MODERN, LEGACY.get(0), LEGACY.get(1), LEGACY.get(2));

    private Revision() {}
}
