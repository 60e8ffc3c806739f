package io.aiconnectors.databricks.adapter.mcp.support;

import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Instant;
import java.util.List;

/// The people of the tests, and what their tokens are worth.
public final class Persons {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private Persons() {}

    /// `ada` and `bob` are good; the others are as bad as they say; `broken` breaks the check.
    public static Authentication authenticate(Secret token) {
        return switch (token.reveal()) {
            case "ada", "bob" -> new Authentication.Authenticated(caller(token), NOW.plusSeconds(3600));
            case "narrow" -> new Authentication.InsufficientScope("access_as_user");
            case "broken" -> throw new IllegalStateException("secret internals");
            case "undetermined" -> new Authentication.Undetermined("keys_unreachable");
            default -> new Authentication.Invalid("signature");
        };
    }

    public static Caller caller(Secret token) {
        return new Caller(
                new Person(new TenantId("tenant"), new ObjectId(token.reveal()), token.reveal() + "@example.com"),
                new ClientId("inspector"),
                List.of(),
                List.of("access_as_user"),
                token,
                new SignIn.Direct());
    }
}
