package io.aiconnectors.databricks.adapter.oauth.cookie;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Shows that a consent form comes from the page that this very browser was shown for this very request.
///
/// The browser keeps a random secret that no page can read, and the form holds a proof computed from it and
/// the request. Whoever knows a request of their own and its proof can do nothing with it in another browser.
/// Nothing is kept here, so a page may be shown twice, in two tabs, by two replicas.
public final class ConsentProof {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final RandomGenerator random;

    /// Proofs.
    ///
    /// @param random draws the secrets of browsers; must be a cryptographically strong one
    public ConsentProof(RandomGenerator random) {
        this.random = random;
    }

    /// The secret that the browser already has, so that its other tabs go on, or else a fresh one.
    public Secret browserSecret(List<String> cookies) {
        return cookies.stream()
                .filter(cookie -> SHAPE.matcher(cookie).matches())
                .findFirst()
                .map(Secret::of)
                .orElseGet(this::fresh);
    }

    public Secret of(Secret browser, Secret transaction) {
        return Secret.of(
                Hmac.of(browser.reveal().getBytes(StandardCharsets.US_ASCII), "consent form", transaction.reveal()));
    }

    /// Whether one of the browser's secrets makes this proof. Compares in constant time.
    public boolean holds(List<String> cookies, Secret transaction, Secret proof) {
        return cookies.stream()
                .filter(cookie -> SHAPE.matcher(cookie).matches())
                .anyMatch(cookie -> of(Secret.of(cookie), transaction).equals(proof));
    }

    private Secret fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
