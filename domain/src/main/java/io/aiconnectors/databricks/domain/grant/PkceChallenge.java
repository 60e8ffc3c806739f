package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/// The S256 challenge of a client's authorization request (RFC 7636 §4.2); `plain` does not exist here.
public record PkceChallenge(String value) {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    public PkceChallenge {
        if (!CHALLENGE.matcher(value).matches()) {
            throw new IllegalArgumentException("an S256 challenge is 43 characters of base64url");
        }
    }

    /// The challenge that a request carries, if it is one.
    public static Optional<PkceChallenge> read(String text) {
        return CHALLENGE.matcher(text).matches() ? Optional.of(new PkceChallenge(text)) : Optional.empty();
    }

    /// Whether the verifier is one, and the one that the challenge was made of (RFC 7636 §4.6). In constant time.
    public boolean isMetBy(Secret verifier) {
        return verifier.hasShape(VERIFIER) && Fingerprint.of(verifier).equals(new Fingerprint(value));
    }
}
