package io.aiconnectors.databricks.adapter.oauth.cookie;

import java.time.Duration;

/// What a browser keeps for us.
public enum CookieName {
    /// Ties the consent form to the browser that it was shown in.
    ///
    /// Not `Strict`: it must be seen when a client's page leads here, or a second tab would break the first
    /// one's form.
    CONSENT("connector-consent", Duration.ofMinutes(10), "Lax"),
    /// Ties the way through Entra to the browser that consented, and is there only after it did.
    ///
    /// Not `Strict`: Entra's page leads back to us.
    SIGN_IN("connector-signin", Duration.ofMinutes(10), "Lax"),
    /// Holds what was approved before. `Strict`, so that it is not even sent when another site leads here.
    APPROVED("connector-approved", Duration.ofDays(30), "Strict");

    private final String plainName;
    private final Duration life;
    private final String sameSite;

    CookieName(String plainName, Duration life, String sameSite) {
        this.plainName = plainName;
        this.life = life;
        this.sameSite = sameSite;
    }

    String plainName() {
        return plainName;
    }

    Duration life() {
        return life;
    }

    String sameSite() {
        return sameSite;
    }
}
