package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.security.SecureRandom;
import java.util.Base64;

/// Names that nobody else comes up with.
final class Chance {
    private static final int BYTES = 16;

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

    /// Sleeps a little, longer at each attempt, and not as long as everybody else.
    ///
    /// @return whether it slept; else the thread is asked to stop
    boolean pause(int attempt) {
        try {
            Thread.sleep(random.nextInt(5 << attempt) + 1L);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
