package io.aiconnectors.databricks.adapter.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where the Parameter Store is, and how long to wait for it.
///
/// @param region   AWS region, such as `eu-central-1`
/// @param endpoint instead of the region's own, for a VPC endpoint or a test
/// @param deadline for one secret, all attempts included
public record SsmSettings(String region, Optional<URI> endpoint, Duration deadline) {
    public SsmSettings {
        if (region.isBlank()) {
            throw new IllegalArgumentException("the AWS region must not be blank");
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("the deadline of the Parameter Store must be positive");
        }
    }

    /// The region's own endpoint, with a deadline of 5 s.
    public static SsmSettings of(String region) {
        return new SsmSettings(region, Optional.empty(), Duration.ofSeconds(5));
    }
}
