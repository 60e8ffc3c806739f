package io.aiconnectors.databricks.adapter.databricks.http;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.client.JerseyClientBuilder;
import io.dropwizard.client.JerseyClientConfiguration;
import io.dropwizard.util.Duration;
import jakarta.ws.rs.client.Client;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.glassfish.jersey.client.ClientProperties;

/// Makes the pooled HTTP client. It never follows a redirect, keeps no cookies and asks for no compression, so that
/// the size limit counts what was sent.
public final class WorkspaceClient {
    private static final int MAX_CONNECTIONS = 1024;
    private static final int MAX_CONNECTIONS_PER_WORKSPACE = 192;
    private static final Duration KEEP_ALIVE = Duration.seconds(30);
    private static final Duration LOOK_BEFORE_REUSE = Duration.seconds(1);

    private WorkspaceClient() {}

    /// Makes one.
    ///
    /// @param executor runs nothing here, for every call blocks; Jersey wants one all the same
    public static Client create(HttpConfig config, MetricRegistry metrics, ExecutorService executor) {
        return new JerseyClientBuilder(metrics)
                .using(configuration(config))
                .using(executor, new ObjectMapper())
                .withProperty(ClientProperties.FOLLOW_REDIRECTS, false)
                .build("databricks");
    }

    private static JerseyClientConfiguration configuration(HttpConfig config) {
        var client = new JerseyClientConfiguration();
        client.setUserAgent(Optional.of(config.userAgent()));
        client.setConnectionTimeout(of(config.connectTimeout()));
        client.setConnectionRequestTimeout(of(config.connectTimeout()));
        // Between two reads; the deadline of the whole exchange is kept elsewhere.
        client.setTimeout(of(config.managedDeadline()));
        client.setMaxConnections(MAX_CONNECTIONS);
        client.setMaxConnectionsPerRoute(MAX_CONNECTIONS_PER_WORKSPACE);
        client.setKeepAlive(KEEP_ALIVE);
        client.setValidateAfterInactivityPeriod(LOOK_BEFORE_REUSE);
        client.setRetries(0);
        client.setGzipEnabled(false);
        client.setGzipEnabledForRequests(false);
        client.setChunkedEncodingEnabled(false);
        client.setCookiesEnabled(false);
        client.setProtocolUpgradeEnabled(false);
        return client;
    }

    private static Duration of(java.time.Duration duration) {
        return Duration.milliseconds(duration.toMillis());
    }
}
