package io.aiconnectors.databricks.contract;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.grant.AuthorizationCode;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.LastRotation;
import io.aiconnectors.databricks.domain.grant.PendingAuthorization;
import io.aiconnectors.databricks.domain.grant.PendingSignIn;
import io.aiconnectors.databricks.domain.grant.PkceChallenge;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.grant.Terms;
import io.aiconnectors.databricks.domain.grant.TokenPair;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Sign-ins and what they leave behind, for tests. Every secret holds [#MARK], so that a leak can be looked for.
public final class SignInSamples {
    /// Part of every secret here.
    public static final String MARK = "m4rk3d-s3cr3t";

    private static final URI RESOURCE = URI.create("https://connector.example/mcp");

    private SignInSamples() {}

    public static Secret secret(String name) {
        return Secret.of(MARK + "-" + name);
    }

    public static Fingerprint fingerprint(String name) {
        return Fingerprint.of(secret(name));
    }

    /// A client that authenticates with a secret, as configured ones may.
    public static Client configured() {
        return new Client(
                new ClientId("configured"),
                "Configured",
                List.of(new RedirectUri("https://claude.ai/api/mcp/auth_callback")),
                new ClientOrigin.Configured(),
                new ClientAuthentication.SharedSecret(secret("client")));
    }

    /// A client that is described by a document.
    public static Client documented() {
        return new Client(
                new ClientId("https://client.example/metadata.json"),
                "Documented",
                List.of(new RedirectUri("http://localhost/callback")),
                new ClientOrigin.Document(fingerprint("document")),
                new ClientAuthentication.Public());
    }

    /// A client that registered itself, with the mixed redirect URIs that occur.
    public static Client registered(String id, Instant expiresAt) {
        return new Client(
                new ClientId(id),
                "Ünregistered <b>\"client\"</b>",
                List.of(
                        new RedirectUri("cursor://anysphere.cursor-mcp/oauth/callback"),
                        new RedirectUri("https://www.cursor.com/agents/mcp/oauth/callback"),
                        new RedirectUri("http://localhost:8787/callback")),
                new ClientOrigin.Registered(expiresAt),
                new ClientAuthentication.Public());
    }

    public static Terms terms(Client client) {
        return new Terms(
                client,
                client.redirectUris().getFirst(),
                "state of the client, \"as it\\came\"",
                List.of("access_as_user", "offline_access"),
                RESOURCE,
                new PkceChallenge(fingerprint("pkce").value()));
    }

    public static PendingAuthorization pending(String name, Instant expiresAt) {
        return new PendingAuthorization(fingerprint(name), terms(documented()), expiresAt);
    }

    public static PendingSignIn signIn(String name, Instant expiresAt) {
        return new PendingSignIn(
                fingerprint(name),
                terms(configured()),
                fingerprint("browser"),
                secret("upstream-verifier"),
                1,
                expiresAt);
    }

    /// A grant of a documented client whose code is yet to be redeemed; `name` has 22 characters at most.
    public static Grant grant(String name, Instant now) {
        return new Grant(
                new GrantId((name + "-".repeat(22)).substring(0, 22)),
                documented().id(),
                List.of("access_as_user"),
                RESOURCE,
                session("first", now.plus(Duration.ofMinutes(75))),
                0,
                new LastRotation.None(),
                new Standing.Good(),
                now.plus(Duration.ofDays(90)));
    }

    public static UpstreamSession session(String name, Instant expiresAt) {
        return new UpstreamSession(
                Callers.person("ada-" + MARK),
                List.of(new GroupId("group-1"), new GroupId("group-2")),
                List.of("access_as_user"),
                secret("upstream-access-" + name),
                secret("upstream-refresh-" + name),
                expiresAt);
    }

    /// A code for the grant that lives a minute.
    public static AuthorizationCode code(Grant grant, Instant now) {
        return new AuthorizationCode(
                fingerprint("code-" + grant.id().value()),
                grant.id(),
                terms(documented()),
                now.plus(Duration.ofMinutes(1)));
    }

    /// Tokens that are unlike those of any other name: an hour of access, 90 days of refresh.
    public static TokenPair tokens(String name, Instant now) {
        return new TokenPair(
                secret("access-" + name),
                now.plus(Duration.ofHours(1)),
                secret("refresh-" + name),
                now.plus(Duration.ofDays(90)));
    }
}
