package io.aiconnectors.databricks.adapter.oauth.limit;

import java.time.Duration;

/// How often something may be done, from one place and in all.
///
/// A place may be a whole company behind one address, or an assistant's service that acts for all of its
/// users.
public record Limits(Rate perPlace, Rate inAll) {
    /// Registrations: from one place 60 at once and one more a minute; in all 600 at once and one more each
    /// six seconds.
    public static final Limits REGISTRATIONS =
            new Limits(new Rate(60, Duration.ofMinutes(1)), new Rate(600, Duration.ofSeconds(6)));

    private static final int BURST_MINUTES = 5;
    private static final int PLACES = 20;

    /// Beginnings of sign-ins: from one place so many a minute, and what five minutes allow at once; in all
    /// as many as from twenty such places.
    ///
    /// @param perMinute from 1 to 60,000
    public static Limits signIns(int perMinute) {
        var each = Duration.ofMinutes(1).dividedBy(perMinute);
        return new Limits(
                new Rate(BURST_MINUTES * perMinute, each),
                new Rate(BURST_MINUTES * PLACES * perMinute, each.dividedBy(PLACES)));
    }

    /// An allowance.
    ///
    /// @param burst   how many at once
    /// @param oneEach how long until one more is allowed
    public record Rate(int burst, Duration oneEach) {
        public Rate {
            if (burst < 1 || !oneEach.isPositive()) {
                throw new IllegalArgumentException("a rate allows something, and not without limit");
            }
        }
    }
}
