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
}
