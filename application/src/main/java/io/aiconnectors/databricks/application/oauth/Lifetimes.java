package io.aiconnectors.databricks.application.oauth;

import java.time.Duration;

/// How long each thing is good for.
final class Lifetimes {
    /// A person reads a page, or signs in at Entra, within this.
    static final Duration SIGN_IN = Duration.ofMinutes(10);

    /// A client redeems its code at once (RFC 6749 §4.1.2).
    static final Duration CODE = Duration.ofMinutes(1);
    /// A grant whose code was not redeemed; long enough not to end before its code, however a store rounds.
    static final Duration UNREDEEMED = Duration.ofMinutes(10);

    static final Duration ACCESS = Duration.ofHours(1);
    /// Entra's token counts as ended this much before it ends, for calls that are under way then.
    static final Duration UPSTREAM_MARGIN = Duration.ofMinutes(2);
    /// With less than this left, the sign-in is renewed before tokens are issued on it.
    static final Duration UPSTREAM_ENOUGH = Duration.ofMinutes(30);

    /// For so long the answer to a refresh is repeated.
    static final Duration GRACE = Duration.ofSeconds(30);
    /// For so long the claims that Entra asked for are kept for the next sign-in.
    static final Duration CHALLENGE = Duration.ofMinutes(15);

    /// A client that registered and was not used is forgotten after this, and one that was used after that.
    static final Duration CLIENT_UNUSED = Duration.ofDays(1);

    static final Duration CLIENT_USED = Duration.ofDays(90);

    private Lifetimes() {}
}
