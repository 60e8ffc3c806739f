package io.aiconnectors.databricks.sandbox.entra.jwt;

import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Unguessable names made from an injected generator, which decides how unguessable they are.
public record Chance(RandomGenerator random) {
    public String uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }

    /// 256 bits in URL-safe letters.
    public String handle() {
        return letters(32);
    }

    /// So many random bytes in URL-safe letters.
    public String letters(int bytes) {
        var raw = new byte[bytes];
        random.nextBytes(raw);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}
