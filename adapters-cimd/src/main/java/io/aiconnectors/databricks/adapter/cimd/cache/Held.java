package io.aiconnectors.databricks.adapter.cimd.cache;

import io.aiconnectors.databricks.adapter.cimd.fetch.Caching;
import io.aiconnectors.databricks.domain.client.ClientDocument;
import java.time.Duration;
import java.time.Instant;

/// What is known of a client.
///
/// @param until     when it has to be asked for again
/// @param entityTag what to ask with whether it has changed; empty when there is none
record Held(ClientDocument document, Instant until, String entityTag) {
    private static final Duration FAILURE = Duration.ofSeconds(30);

    static Held read(ClientDocument.Read document, Caching caching, Instant now) {
        return new Held(document, now.plus(caching.lifetime()), caching.entityTag());
    }

    /// A failure is kept for half a minute, lest whoever asks again and again makes us ask again and again.
    static Held failure(ClientDocument document, Instant now) {
        return new Held(document, now.plus(FAILURE), "");
    }

    /// The same for longer, since it has not changed.
    Held prolonged(Caching caching, Instant now) {
        return new Held(
                document,
                now.plus(caching.lifetime()),
                caching.entityTag().isEmpty() ? entityTag : caching.entityTag());
    }

    boolean isFresh(Instant now) {
        return now.isBefore(until);
    }
}
