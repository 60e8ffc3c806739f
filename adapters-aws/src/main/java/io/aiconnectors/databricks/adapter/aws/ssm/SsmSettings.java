package io.aiconnectors.databricks.adapter.aws.ssm;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where the Parameter Store is, and how long to wait for it.
///
/// @param region   AWS region, such as `eu-central-1`
/// @param endpoint instead of the region's own; where it is empty, the SDK's own `AWS_ENDPOINT_URL_SSM` holds
/// @param deadline for one question, which is for ten parameters at most; all attempts included
public record SsmSettings(String region, Optional<URI> endpoint, Duration deadline) {
    private static final String REGION = "[a-z]{2,3}(-[a-z]+){1,3}-\\d{1,2}";

    public SsmSettings {
        if (!isRegion(region)) {
            throw new IllegalArgumentException("the AWS region is a name such as eu-central-1");
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("the deadline of the Parameter Store must be positive");
        }
    }

    /// The region's own endpoint, with a deadline of 5 s.
    public static SsmSettings of(String region) {
        return new SsmSettings(region, Optional.empty(), Duration.ofSeconds(5));
    }

    /// Whether a region could have this name.
    public static boolean isRegion(String name) {
        return name.matches(REGION);
    }
}
