package io.aiconnectors.databricks.adapter.oauth.registration;

import java.time.Duration;

/// How many clients may register, from one place and in all.
///
/// A place may be a whole company behind one address, or an assistant's service that registers for all of its
/// users.
public record RegistrationLimits(Rate perPlace, Rate inAll) {
    /// From one place 60 at once and one more a minute; in all 600 at once and one more each six seconds.
    public static final RegistrationLimits STANDARD =
            new RegistrationLimits(new Rate(60, Duration.ofMinutes(1)), new Rate(600, Duration.ofSeconds(6)));

    /// An allowance.
    ///
    /// @param burst   how many at once
    /// @param oneEach how long until one more is allowed
    public record Rate(int burst, Duration oneEach) {
        public Rate {
            if (burst < 1 || oneEach.toMillis() < 1) {
                throw new IllegalArgumentException("a rate allows something, and not without limit");
            }
        }
    }
}
