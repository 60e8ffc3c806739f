package io.aiconnectors.databricks.adapter.oauth.authorize;

import io.aiconnectors.databricks.adapter.oauth.http.Addresses;
import io.aiconnectors.databricks.adapter.oauth.limit.Limits;
import io.aiconnectors.databricks.adapter.oauth.limit.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How many sign-ins begin from where. Each that begins is kept for ten minutes, and a client's document may
/// be fetched for it, so nobody may begin them without end.
public final class Crowd {
    private final Addresses addresses;
    private final Throttle throttle;

    public Crowd(Addresses addresses, Limits limits, InstantSource clock) {
        this.addresses = addresses;
        this.throttle = new Throttle(limits, clock);
    }

    /// Empty if one more may begin, else how long to wait.
    Optional<Duration> delay(HttpServletRequest request) {
        return throttle.take(addresses.of(request));
    }
}
