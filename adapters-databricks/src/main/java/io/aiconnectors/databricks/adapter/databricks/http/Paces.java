package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// The paces, one per workspace. Reads of tags keep to them; calls never wait for one, and have lanes of their own.
final class Paces {
    private final ConcurrentMap<WorkspaceAlias, Pace> paces = new ConcurrentHashMap<>();
    private final int tagReads;
    private final InstantSource clock;

    Paces(int tagReads, InstantSource clock) {
        this.tagReads = tagReads;
        this.clock = clock;
    }

    Supplier<Attempt> kept(Workspace at, Lane lane, Deadline deadline, Supplier<Attempt> exchange) {
        var pace = paces.computeIfAbsent(at.alias(), _ -> new Pace(tagReads, clock));
        return switch (lane) {
            case TAGS -> () -> pace.through(deadline, exchange);
            case DISCOVERY -> () -> pace.heeded(exchange.get());
            // Managed servers have limits of their own, which say nothing of the REST API.
            case SQL, GENIE -> exchange;
        };
    }
}
