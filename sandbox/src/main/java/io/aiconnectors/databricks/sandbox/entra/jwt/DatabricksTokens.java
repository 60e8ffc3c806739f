package io.aiconnectors.databricks.sandbox.entra.jwt;

import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Verifies bearer tokens as a Databricks workspace of the tenant does: signature, issuer, audience, time, and a
/// person.
public final class DatabricksTokens {
    private final Tenant tenant;
    private final TokenReader reader;
    private final InstantSource clock;

    public DatabricksTokens(Tenant tenant, TokenReader reader, InstantSource clock) {
        this.tenant = tenant;
        this.reader = reader;
        this.clock = clock;
    }

    public Verdict verify(String bearer) {
        return switch (reader.read(bearer)) {
            case TokenReading.Malformed() -> new Verdict.Invalid();
            case TokenReading.Forged() -> new Verdict.Invalid();
            case TokenReading.Genuine(var claims) -> judged(claims);
        };
    }

    private Verdict judged(Claims claims) {
        if (!claims.says("iss", tenant.v1Issuer())) {
            return new Verdict.WrongIssuer(tenant.v1Issuer(), claims.text("iss").orElse(""));
        }
        if (!claims.says("aud", Resource.DATABRICKS_APP_ID)) {
            return new Verdict.WrongAudience(
                    Resource.DATABRICKS_APP_ID, claims.text("aud").orElse(""));
        }
        long now = clock.instant().getEpochSecond();
        var expiry = claims.seconds("exp");
        if (expiry.isEmpty() || claims.seconds("nbf").orElse(0L) > now) {
            return new Verdict.Invalid();
        }
        if (expiry.get() <= now) {
            return new Verdict.Expired();
        }
        return person(claims, Instant.ofEpochSecond(expiry.get()));
    }

    private Verdict person(Claims claims, Instant expiry) {
        Optional<String> oid = claims.text("oid");
        Optional<String> upn = claims.text("upn");
        boolean delegated = claims.scopes().contains("user_impersonation") && claims.says("tid", tenant.id());
        return delegated && oid.isPresent() && upn.isPresent()
                ? new Verdict.Valid(oid.get(), upn.get(), expiry)
                : new Verdict.Invalid();
    }

    /// What a workspace makes of a token; each kind has its own wire form on Databricks.
    public sealed interface Verdict {
        /// The token of a person of this tenant, until `expiry`.
        record Valid(String oid, String upn, Instant expiry) implements Verdict {}

        /// Right in everything but time.
        record Expired() implements Verdict {}

        /// Genuine, but for another resource.
        record WrongAudience(String expected, String found) implements Verdict {}

        /// Genuine, but a version 2.0 token or one of another tenant.
        record WrongIssuer(String expected, String found) implements Verdict {}

        /// No token, not genuine, or nobody's.
        record Invalid() implements Verdict {}
    }
}
