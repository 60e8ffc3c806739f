package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/// Names that nobody else comes up with.
final class Chance {
    private static final int BYTES = 16;
    private static final int MOST_DOUBLINGS = 7;

    private final SecureRandom random;

    Chance(SecureRandom random) {
        this.random = random;
    }

    /// 128 random bits in base64url.
    String name() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Waits for others who write the same records.
    ///
    /// @param patience how long to wait in all
    Waits waits(Duration patience) {
        return new Waits(this, patience);
    }

    /// Sleeps a little, longer at each attempt up to 0.6 s, and not as long as everybody else.
    ///
    /// @return whether it slept; else the thread is asked to stop
    boolean pause(int attempt) {
        return sleep(draw(attempt));
    }

    /// How many milliseconds to sleep before this attempt is made again.
    long draw(int attempt) {
        return random.nextInt(5 << Math.min(attempt, MOST_DOUBLINGS)) + 1L;
    }

    /// Whether it slept; else the thread is asked to stop.
    static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
