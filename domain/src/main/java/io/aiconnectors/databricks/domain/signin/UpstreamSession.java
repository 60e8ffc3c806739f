package io.aiconnectors.databricks.domain.signin;

import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Instant;
import java.util.List;

/// A person's sign-in at Entra: who it is, and the tokens that prove and prolong it. The access token was verified.
///
/// @param scopes    of the access token, without the API's prefix
/// @param expiresAt when the access token ends
public record UpstreamSession(
        Person person,
        List<GroupId> groups,
        List<String> scopes,
        Secret accessToken,
        Secret refreshToken,
        Instant expiresAt) {
    public UpstreamSession {
        groups = List.copyOf(groups);
        scopes = List.copyOf(scopes);
    }

    /// The same, with an access token that counts as ended at `end` if it does not end before.
    public UpstreamSession endingBy(Instant end) {
        return end.isBefore(expiresAt)
                ? new UpstreamSession(person, groups, scopes, accessToken, refreshToken, end)
                : this;
    }

    /// The session of the person that a verified access token speaks for.
    ///
    /// @param caller    whom the token, which is the caller's assertion, was found to be of
    /// @param expiresAt when that token ends
    public static UpstreamSession of(Caller caller, Secret refreshToken, Instant expiresAt) {
        return new UpstreamSession(
                caller.person(), caller.groups(), caller.scopes(), caller.assertion(), refreshToken, expiresAt);
    }
}
