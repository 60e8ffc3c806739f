package io.aiconnectors.databricks.adapter.entra.token;

import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/// What Entra's own claims must say, once signature, issuer, audience and times are in order.
///
/// Source: Microsoft identity platform, "Access token claims reference", v2.0. People are told apart by `tid` and
/// `oid`;
/// `preferred_username` can change and is for reading alone. When a person is in too many groups for a token, Entra
/// puts a pointer (`_claim_names`) in place of `groups`; it is not followed, and the caller then has no groups.
final class ClaimRules {
    /// Continuous access evaluation gives tokens of up to 28 hours; more is no token of Entra's.
    private static final Duration LONGEST_LIFE = Duration.ofHours(30);

    private static final int MAX_TEXT = 512;

    private final String tenant;
    private final String scope;

    ClaimRules(String tenant, String scope) {
        this.tenant = tenant;
        this.scope = scope;
    }

    Authentication judge(JwtClaims claims, Secret bearer) {
        try {
            return judged(claims, bearer);
        } catch (MalformedClaimException e) {
            return Refusal.CLAIMS.invalid();
        }
    }

    private Authentication judged(JwtClaims claims, Secret bearer) throws MalformedClaimException {
        var expiry = instant(claims.getExpirationTime().getValue());
        var issued = instant(claims.getIssuedAt().getValue());
        if (Duration.between(issued, expiry).compareTo(LONGEST_LIFE) > 0) {
            return Refusal.CLAIMS.invalid();
        }
        if (!text(claims, "tid").equals(Optional.of(tenant))) {
            return Refusal.TENANT.invalid();
        }
        if (!text(claims, "ver").equals(Optional.of("2.0"))) {
            return Refusal.VERSION.invalid();
        }
        if (text(claims, "idtyp").equals(Optional.of("app")) || !claims.hasClaim("scp")) {
            return Refusal.APP_ONLY.invalid();
        }
        var oid = text(claims, "oid");
        var azp = text(claims, "azp");
        if (oid.isEmpty() || azp.isEmpty()) {
            return Refusal.CLAIMS.invalid();
        }
        var scopes = words(claims.getStringClaimValue("scp"));
        if (!scopes.contains(scope)) {
            return new Authentication.InsufficientScope(scope);
        }
        var upn = text(claims, "preferred_username").or(() -> text(claims, "upn"));
        var person = new Person(new TenantId(tenant), new ObjectId(oid.get()), upn.orElse(""));
        return new Authentication.Authenticated(
                new Caller(person, new ClientId(azp.get()), groups(claims), scopes, bearer, new SignIn.Direct()),
                expiry);
    }

    private static List<GroupId> groups(JwtClaims claims) throws MalformedClaimException {
        if (!claims.hasClaim("groups")) {
            return List.of();
        }
        var named = claims.getStringListClaimValue("groups");
        if (named.stream().anyMatch(String::isBlank)) {
            throw new MalformedClaimException("groups");
        }
        return named.stream().map(GroupId::new).toList();
    }

    /// A claim that is a text worth having: not blank, not overlong, and free of control characters.
    private static Optional<String> text(JwtClaims claims, String name) {
        return claims.getClaimValue(name) instanceof String value
                        && !value.isBlank()
                        && value.length() <= MAX_TEXT
                        && value.chars().noneMatch(Character::isISOControl)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Instant instant(long epochSecond) throws MalformedClaimException {
        if (epochSecond < 0 || epochSecond > Instant.MAX.getEpochSecond()) {
            throw new MalformedClaimException("a time beyond reason");
        }
        return Instant.ofEpochSecond(epochSecond);
    }
}
