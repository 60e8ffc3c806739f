package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/// How to reach the policy engine, and how long to wait for it.
///
/// @param url            origin of OPA, such as `http://127.0.0.1:8181`; plain http is taken for loopback alone
/// @param token          the bearer token that `system.authz` knows by its digest
/// @param bundle         name under which OPA holds the policy bundle; the revision of this one, and no other, attests
///                       an answer
/// @param connect        deadline for a connection
/// @param answer         deadline for a decision on a call or on the list of tools, connection and retry included
/// @param screen         deadline for a decision on one chunk of candidates, connection and retry included
/// @param maxAnswerBytes the largest answer that is read
/// @param width          questions that may be under way at once; more wait, within their deadline
/// @param revisions      revisions of the policy whose answers are believed; empty for any
public record OpaSettings(
        URI url,
        Secret token,
        String bundle,
        Duration connect,
        Duration answer,
        Duration screen,
        int maxAnswerBytes,
        int width,
        Set<String> revisions) {
    /// The name of the policy bundle unless configured otherwise.
    public static final String BUNDLE = "policy";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    public OpaSettings {
        if (url.getHost() == null || !isOrigin(url)) {
            throw new IllegalArgumentException("the URL of OPA is an origin, such as http://127.0.0.1:8181");
        }
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost()))) {
            throw new IllegalArgumentException("the URL of OPA is https, or http on a loopback host");
        }
        if (bundle.isBlank()) {
            throw new IllegalArgumentException("the name of the policy bundle must not be blank");
        }
        if (!connect.isPositive() || !answer.isPositive() || !screen.isPositive()) {
            throw new IllegalArgumentException("the deadlines of OPA must be positive");
        }
        if (maxAnswerBytes < 1) {
            throw new IllegalArgumentException("the largest answer of OPA must be positive");
        }
        if (width < 1) {
            throw new IllegalArgumentException("at least one question to OPA must be possible at once");
        }
        revisions = Set.copyOf(revisions);
    }

    /// The defaults: 250 ms to connect, 500 ms for a decision, 1 s for a chunk of candidates, answers up to 256 KiB,
    /// 64 questions at once, any revision.
    public static OpaSettings of(URI url, Secret token) {
        return new OpaSettings(
                url,
                token,
                BUNDLE,
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                256 * 1024,
                64,
                Set.of());
    }

    /// The same, and as patient with every question as is said here.
    public OpaSettings patient(Duration patience) {
        return new OpaSettings(url, token, bundle, patience, patience, patience, maxAnswerBytes, width, revisions);
    }

    /// The same, believing answers of these revisions alone, or of any when there are none.
    public OpaSettings believing(Set<String> only) {
        return new OpaSettings(url, token, bundle, connect, answer, screen, maxAnswerBytes, width, only);
    }

    private static boolean isOrigin(URI url) {
        return url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
    }
}
