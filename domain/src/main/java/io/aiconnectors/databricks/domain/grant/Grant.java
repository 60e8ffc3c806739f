package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// What a person granted to a client: the aggregate to which every token of ours points.
///
/// @param upstream   the person's own sign-in at Entra, never given to anybody downstream
/// @param generation how often its refresh token was rotated; 0 until its code is redeemed
/// @param expiresAt  when its latest refresh token ends, unless it is rotated before
public record Grant(
        GrantId id,
        ClientId client,
        List<String> scopes,
        URI resource,
        UpstreamSession upstream,
        int generation,
        LastRotation lastRotation,
        Standing standing,
        Instant expiresAt) {
    public Grant {
        scopes = List.copyOf(scopes);
    }

    public boolean isRevoked() {
        return standing instanceof Standing.Revoked;
    }

    /// As it is once its code was redeemed for these; there is no rotation to repeat yet.
    public Grant redeemed(TokenPair first) {
        return new Grant(
                id, client, scopes, resource, upstream, 1, new LastRotation.None(), standing, first.refreshExpiresAt());
    }

    /// As it is once the refresh token of its generation was answered with these.
    public Grant rotated(Instant at, TokenPair next) {
        return new Grant(
                id,
                client,
                scopes,
                resource,
                upstream,
                generation + 1,
                new LastRotation.Answered(at, next),
                standing,
                next.refreshExpiresAt());
    }

    /// The same with another session at Entra.
    public Grant with(UpstreamSession session) {
        return new Grant(id, client, scopes, resource, session, generation, lastRotation, standing, expiresAt);
    }

    /// The same in another standing.
    public Grant with(Standing another) {
        return new Grant(id, client, scopes, resource, upstream, generation, lastRotation, another, expiresAt);
    }
}
