package io.aiconnectors.databricks.adapter.aws.firehose;

import io.aiconnectors.databricks.adapter.aws.SizeLimit;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.firehose.FirehoseClient;

/// How Firehose is talked to: one connection that is kept, one attempt with a deadline, and a limit to what is read.
final class Connection {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /// One thread delivers; a second connection may be needed while the first is being given back.
    private static final int CONNECTIONS = 2;

    /// Five hundred ids, or as many errors.
    private static final int MAX_ANSWER = 1024 * 1024;

    private Connection() {}

    /// Connects to nothing yet.
    static FirehoseClient open(FirehoseSettings settings, AwsCredentialsProvider credentials) {
        var builder = FirehoseClient.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(CONNECT)
                        .connectionAcquisitionTimeout(CONNECT)
                        .socketTimeout(settings.deadline()))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(settings.deadline())
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(new SizeLimit(MAX_ANSWER))
                        .build());
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
