package io.aiconnectors.databricks.adapter.oauth.limit;

import java.time.Duration;
import java.time.Instant;

/// What is left of an allowance at a time: a token bucket, counted in the time that its tokens took to drip
/// in.
record Bucket(Duration left, Instant at) {
    /// Full.
    static Bucket of(Limits.Rate rate, Instant now) {
        return new Bucket(brim(rate), now);
    }

    /// With what has dripped in since, up to the brim.
    Bucket refilled(Limits.Rate rate, Instant now) {
        var passed = Duration.between(at, now);
        if (!passed.isPositive()) {
            return this;
        }
        var filled = left.plus(passed);
        return new Bucket(filled.compareTo(brim(rate)) > 0 ? brim(rate) : filled, now);
    }

    /// How long until there is a whole token; zero if there is one.
    Duration untilNext(Limits.Rate rate) {
        var missing = rate.oneEach().minus(left);
        return missing.isPositive() ? missing : Duration.ZERO;
    }

    Bucket taken(Limits.Rate rate) {
        return new Bucket(left.minus(rate.oneEach()), at);
    }

    private static Duration brim(Limits.Rate rate) {
        return rate.oneEach().multipliedBy(rate.burst());
    }
}
