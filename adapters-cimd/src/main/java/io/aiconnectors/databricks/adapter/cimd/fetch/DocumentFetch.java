package io.aiconnectors.databricks.adapter.cimd.fetch;

import io.aiconnectors.databricks.adapter.cimd.address.DocumentAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the outside world for documents: https alone, each time a new connection to an address that was checked, no
/// redirect, no proxy, no cookie, no content coding, no second attempt. 16 at a time, 2 of them from one host.
public final class DocumentFetch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentFetch.class);
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout SILENCE = Timeout.ofSeconds(5);
    private static final Timeout QUEUE = Timeout.ofSeconds(2);
    private static final int AT_ONCE = 16;
    private static final int AT_ONCE_PER_HOST = 2;

    private final CloseableHttpClient http;
    private final ExecutorService executor;
    private final long deadlineMillis;

    public DocumentFetch(FetchSettings settings, ExecutorService executor) {
        this.http = client(settings);
        this.executor = executor;
        this.deadlineMillis = settings.deadline().toMillis();
    }

    /// Asks, on a thread of its own that is given up at the deadline.
    ///
    /// @param entityTag what to ask with whether the document has changed; empty to ask for it as it is
    public Fetched fetch(DocumentAddress address, String entityTag) {
        try {
            var exchange = executor.submit(new DocumentExchange(http, address, entityTag));
            try {
                return exchange.get(deadlineMillis, TimeUnit.MILLISECONDS);
            } finally {
                exchange.cancel(true);
            }
        } catch (TimeoutException e) {
            return new Fetched.Unreachable("timeout");
        } catch (RejectedExecutionException e) {
            return new Fetched.Unreachable("closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Unreachable("interrupted");
        } catch (ExecutionException e) {
            LOG.error("the fetch of a client's document ended in a defect", e.getCause());
            return new Fetched.Unreachable("defect");
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private static CloseableHttpClient client(FetchSettings settings) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(settings))
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(QUEUE)
                        .setResponseTimeout(SILENCE)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("databricks-mcp-connector")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections(FetchSettings settings) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(settings.names(), settings.allowed()))
                .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(settings.trust())
                        .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
                        .buildClassic())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(SILENCE).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(SILENCE)
                        .build())
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE_PER_HOST)
                .build();
    }
}
