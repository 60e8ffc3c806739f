package io.aiconnectors.databricks.adapter.aws.firehose;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Which stream the audit goes to, and how long to wait for it.
///
/// @param stream   name of the delivery stream
/// @param region   AWS region, such as `eu-central-1`
/// @param endpoint instead of the region's own; where it is empty, the SDK's own `AWS_ENDPOINT_URL_FIREHOSE` holds
/// @param deadline for one delivery, which is one attempt
public record FirehoseSettings(String stream, String region, Optional<URI> endpoint, Duration deadline) {
    private static final String NAME = "[A-Za-z0-9_.-]{1,64}";

    public FirehoseSettings {
        if (!stream.matches(NAME)) {
            throw new IllegalArgumentException(
                    "the name of a delivery stream is 1 to 64 letters, digits, dots, hyphens or underscores");
        }
        if (region.isBlank()) {
            throw new IllegalArgumentException("the AWS region must not be blank");
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("the deadline of Firehose must be positive");
        }
    }

    /// The region's own endpoint, with a deadline of 10 s.
    public static FirehoseSettings of(String stream, String region) {
        return new FirehoseSettings(stream, region, Optional.empty(), Duration.ofSeconds(10));
    }
}
