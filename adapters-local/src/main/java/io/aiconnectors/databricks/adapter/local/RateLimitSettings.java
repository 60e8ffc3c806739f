package io.aiconnectors.databricks.adapter.local;

import java.time.Duration;

/// How many calls one person may make.
///
/// @param discovery calls of the discovery tools, and calls that come to nothing, per period
/// @param proxy     calls of the proxy tools, and of the lists of upstream tools, per period
/// @param period    after how long the count starts anew
/// @param people    how many people are kept count of at once; beyond that, the longest idle start anew
public record RateLimitSettings(int discovery, int proxy, Duration period, int people) {
    public RateLimitSettings {
        if (discovery < 1 || proxy < 1 || people < 1) {
            throw new IllegalArgumentException("rate limits must be at least 1");
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("the period of rate limits must be positive");
        }
    }

    /// Per minute 600 calls of discovery tools and 120 of proxy tools, for up to 10,000 people.
    public static RateLimitSettings standard() {
        return perMinute(600, 120);
    }

    /// Limits per minute, for up to 10,000 people.
    public static RateLimitSettings perMinute(int discovery, int proxy) {
        return new RateLimitSettings(discovery, proxy, Duration.ofMinutes(1), 10_000);
    }
}
