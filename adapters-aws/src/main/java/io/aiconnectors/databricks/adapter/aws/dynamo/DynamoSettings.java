package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Which table the state of sign-in is in, and how long to wait for it.
///
/// @param table    its name; its key is `pk`, a string, and nothing else
/// @param region   AWS region, such as `eu-central-1`
/// @param endpoint instead of the region's own, for a VPC endpoint or a test
/// @param deadline for one request, all attempts included; waiting for others who write the same records may
///                 take as long once more
public record DynamoSettings(String table, String region, Optional<URI> endpoint, Duration deadline) {
    private static final String NAME = "[A-Za-z0-9_.-]{3,255}";

    public DynamoSettings {
        if (!table.matches(NAME)) {
            throw new IllegalArgumentException(
                    "the name of a table is 3 to 255 letters, digits, dots, hyphens or underscores");
        }
        if (region.isBlank()) {
            throw new IllegalArgumentException("the AWS region must not be blank");
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("the deadline of DynamoDB must be positive");
        }
    }

    /// The region's own endpoint, with a deadline of 3 s.
    public static DynamoSettings of(String table, String region) {
        return new DynamoSettings(table, region, Optional.empty(), Duration.ofSeconds(3));
    }
}
