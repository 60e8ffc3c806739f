package io.aiconnectors.databricks.adapter.cimd.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aiconnectors.databricks.adapter.cimd.address.DocumentAddress;
import io.aiconnectors.databricks.adapter.cimd.document.DocumentReader;
import io.aiconnectors.databricks.adapter.cimd.fetch.Caching;
import io.aiconnectors.databricks.adapter.cimd.fetch.DocumentFetch;
import io.aiconnectors.databricks.adapter.cimd.fetch.Fetched;
import io.aiconnectors.databricks.domain.client.ClientDocument;
import io.aiconnectors.databricks.domain.client.ClientMetadata;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The documents at hand, 1,000 at most, by HTTP's rules, with one fetch at a time per client, which all who need it
/// share. When a document that has grown old cannot be had again, the old one is not used.
public final class RememberedDocuments implements ClientMetadata {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedDocuments.class);
    private static final String NAME = "client_documents";
    private static final int MAX_HELD = 1_000;

    private final DocumentFetch fetch;
    private final DocumentRules rules;
    private final Signals signals;
    private final InstantSource clock;
    private final ExecutorService executor;
    private final HostLimit limit;
    private final Cache<ClientId, Held> held =
            Caffeine.newBuilder().maximumSize(MAX_HELD).build();
    private final ConcurrentMap<ClientId, CompletableFuture<ClientDocument>> flights = new ConcurrentHashMap<>();

    public RememberedDocuments(
            DocumentFetch fetch, DocumentRules rules, Signals signals, InstantSource clock, ExecutorService executor) {
        this.fetch = fetch;
        this.rules = rules;
        this.signals = signals;
        this.clock = clock;
        this.executor = executor;
        this.limit = new HostLimit(clock);
        signals.show(Level.CACHE_SIZE, NAME, held::estimatedSize);
    }

    @Override
    public ClientDocument read(ClientId id) {
        var address = DocumentAddress.of(id.value(), rules.port()).orElse(null);
        if (address == null) {
            return new ClientDocument.Unacceptable("malformed_id");
        }
        if (!rules.admits(address.host())) {
            return new ClientDocument.Unacceptable("host_not_allowed");
        }
        var present = held.getIfPresent(id);
        if (present != null && present.isFresh(clock.instant())) {
            signals.count(Count.CACHE, NAME + ".hit");
            return present.document();
        }
        signals.count(Count.CACHE, NAME + ".miss");
        return await(flight(id, address));
    }

    /// The flight under way or a new one. It leaves the map before its outcome can be seen, so nobody boards one that
    /// has ended. After the adapter is closed none begins.
    private CompletableFuture<ClientDocument> flight(ClientId id, DocumentAddress address) {
        try {
            return flights.computeIfAbsent(id, _ -> CompletableFuture.supplyAsync(() -> fly(id, address), executor));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(new ClientDocument.Unreachable("closed"));
        }
    }

    private ClientDocument fly(ClientId id, DocumentAddress address) {
        try {
            var present = held.getIfPresent(id);
            if (present != null && present.isFresh(clock.instant())) {
                return present.document();
            }
            if (!limit.take(address.host())) {
                return new ClientDocument.Unreachable("asked_too_often");
            }
            var document = arrived(id, address, present);
            LOG.debug("the document of a client at {} is {}", address.host(), outcome(document));
            return document;
        } finally {
            flights.remove(id);
        }
    }

    private ClientDocument arrived(ClientId id, DocumentAddress address, @Nullable Held present) {
        return switch (fetch.fetch(address, present == null ? "" : present.entityTag())) {
            case Fetched.Document(var text, var caching) ->
                switch (DocumentReader.read(id, address.host(), text)) {
                    case ClientDocument.Read read -> kept(id, Held.read(read, caching, clock.instant()), caching);
                    case ClientDocument.Unacceptable unacceptable -> failed(id, unacceptable);
                    case ClientDocument.Unreachable unreachable -> failed(id, unreachable);
                };
            case Fetched.Unchanged(var caching)
            when present != null -> kept(id, present.prolonged(caching, clock.instant()), caching);
            case Fetched.Unchanged _ -> failed(id, new ClientDocument.Unreachable("status_304"));
            case Fetched.Unacceptable(var code) -> failed(id, new ClientDocument.Unacceptable(code));
            case Fetched.Unreachable(var code) -> failed(id, new ClientDocument.Unreachable(code));
        };
    }

    private ClientDocument kept(ClientId id, Held fresh, Caching caching) {
        if (caching.storable()) {
            held.put(id, fresh);
        } else {
            held.invalidate(id);
        }
        return fresh.document();
    }

    private ClientDocument failed(ClientId id, ClientDocument failure) {
        held.put(id, Held.failure(failure, clock.instant()));
        return failure;
    }

    private static String outcome(ClientDocument document) {
        return switch (document) {
            case ClientDocument.Read _ -> "read";
            case ClientDocument.Unacceptable(var code) -> code;
            case ClientDocument.Unreachable(var code) -> code;
        };
    }

    private static ClientDocument await(CompletableFuture<ClientDocument> flight) {
        try {
            return flight.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ClientDocument.Unreachable("interrupted");
        } catch (ExecutionException e) {
            LOG.error("reading a client's document ended in a defect", e.getCause());
            return new ClientDocument.Unreachable("defect");
        }
    }
}
