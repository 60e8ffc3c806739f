package io.aiconnectors.databricks.adapter.entra.endpoint;

import io.aiconnectors.databricks.adapter.entra.http.Reply;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Asks once more what may be asked twice, after a failure that may pass: no connection, a failure of the endpoint's
/// own, or a wish to wait of two seconds at most. What took two seconds to fail is not asked again.
final class Retries {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final int JITTER_MILLIS = 100;

    private final InstantSource clock;
    private final RandomGenerator chance;

    Retries(InstantSource clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    Optional<Reply> of(Purpose purpose, Supplier<Optional<Reply>> request) {
        if (!purpose.isRepeatable()) {
            return request.get();
        }
        var start = clock.instant();
        var retry = Retry.of(
                "entra",
                RetryConfig.<Optional<Reply>>custom()
                        .maxAttempts(2)
                        .retryOnException(_ -> false)
                        .retryOnResult(reply -> reply.isPresent() && isPassing(reply.get()) && isQuick(start))
                        .intervalBiFunction((_, ended) -> ended.fold(_ -> FIRST_PAUSE, this::pause)
                                .plusMillis(chance.nextInt(JITTER_MILLIS))
                                .toMillis())
                        .build());
        try {
            return retry.executeSupplier(request);
        } catch (CancellationException e) {
            // The library's word for an interrupt while it waits; it has set the thread's flag again.
            return Optional.of(new Reply.Lost(Reply.Loss.INTERRUPTED));
        }
    }

    private boolean isQuick(Instant start) {
        return Duration.between(start, clock.instant()).compareTo(QUICK) < 0;
    }

    private boolean isPassing(Reply reply) {
        return switch (reply) {
            case Reply.Arrived answer ->
                (answer.status() == 429 || answer.status() >= 500)
                        && wish(answer).compareTo(LONGEST_PAUSE) <= 0;
            case Reply.Lost(var loss) ->
                switch (loss) {
                    case BROKEN -> true;
                    case TIMEOUT, INTERRUPTED -> false;
                };
        };
    }

    private Duration pause(Optional<Reply> reply) {
        var wish = reply.isPresent() && reply.get() instanceof Reply.Arrived answer ? wish(answer) : Duration.ZERO;
        return wish.compareTo(FIRST_PAUSE) > 0 ? wish : FIRST_PAUSE;
    }

    private Duration wish(Reply.Arrived answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(header -> RetryAfter.read(header, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
