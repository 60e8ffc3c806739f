package io.aiconnectors.databricks.adapter.cimd;

import io.aiconnectors.databricks.adapter.cimd.cache.DocumentRules;
import io.aiconnectors.databricks.adapter.cimd.cache.RememberedDocuments;
import io.aiconnectors.databricks.adapter.cimd.fetch.DocumentFetch;
import io.aiconnectors.databricks.adapter.cimd.fetch.FetchSettings;
import io.aiconnectors.databricks.domain.client.ClientMetadata;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The door to documents that describe clients. Nothing is asked before the first client comes.
///
/// Refusals carry one of the words `malformed_id`, `host_not_allowed`, `address_not_public`, `redirected`,
/// `status_<4xx>`, `not_json`, `encoded`, `too_large`, `id_mismatch`, `client_name`, `redirect_uris`,
/// `authentication_method`; outages one of `unknown_host`, `unreachable`, `tls`, `timeout`, `busy`, `asked_too_often`,
/// `status_<code>`, `interrupted`, `closed`, `defect`. All but the first two of the former and `asked_too_often` are
/// remembered for 30 s.
public final class CimdAdapter implements AutoCloseable {
    private final ExecutorService executor;
    private final DocumentFetch fetch;
    private final ClientMetadata clientMetadata;

    CimdAdapter(CimdSettings settings, FetchSettings world, Signals signals, InstantSource clock) {
        this.executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("cimd-", 0).factory());
        this.fetch = new DocumentFetch(world, executor);
        this.clientMetadata = new RememberedDocuments(
                fetch, new DocumentRules(world.port(), settings.hosts()), signals, clock, executor);
    }

    /// Opens it.
    ///
    /// @param signals where it is told how well documents are remembered
    public static CimdAdapter open(CimdSettings settings, Signals signals, InstantSource clock) {
        return new CimdAdapter(settings, FetchSettings.publicInternet(), signals, clock);
    }

    /// Reads clients from their documents.
    public ClientMetadata clientMetadata() {
        return clientMetadata;
    }

    /// Breaks off what is under way and waits for its threads, which end at once.
    @Override
    public void close() {
        fetch.close();
        executor.shutdownNow();
        executor.close();
    }
}
