package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.adapter.aws.SizeLimit;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// How DynamoDB is talked to: pooled connections, few and quick attempts, a deadline for all of them
/// together, and a limit to what is read.
public final class Connection {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;
    private static final int CONNECTIONS = 64;

    /// Short enough for all attempts to fit into the deadline.
    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofMillis(400));

    /// The largest item is 400 KB, which Base64 makes a third longer.
    private static final int MAX_ANSWER = 1024 * 1024;

    private Connection() {}

    /// Connects to nothing yet.
    public static DynamoDbClient open(DynamoSettings settings, AwsCredentialsProvider credentials) {
        var builder = DynamoDbClient.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(CONNECT)
                        .connectionAcquisitionTimeout(CONNECT)
                        .socketTimeout(settings.deadline()))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(settings.deadline())
                        .apiCallAttemptTimeout(settings.deadline().dividedBy(ATTEMPTS))
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .backoffStrategy(BACKOFF)
                                .throttlingBackoffStrategy(BACKOFF)
                                .build())
                        .addExecutionInterceptor(new SizeLimit(MAX_ANSWER))
                        .build());
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
