package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Instant;
import java.util.Optional;

/// The grants and the codes and tokens that stand for them, shared by all replicas.
///
/// Reads see every change that was answered before. What is expired is not found, even where the store still holds it.
/// A revoked or challenged grant is found and says so. Secrets are encrypted at rest; tokens are found by fingerprint.
public interface Grants {
    /// Keeps a new grant and the code for it, both or neither. `LOST` if one of the ids is taken.
    Stored<Step> open(Grant grant, AuthorizationCode code);

    Stored<CodeState> code(Fingerprint code);

    /// Spends the code and keeps the first tokens, both or neither; the grant goes from generation 0 to 1. Of parallel
    /// attempts exactly one is `DONE`. `LOST` too when the grant was revoked or the code is expired.
    Stored<Step> redeem(AuthorizationCode code, TokenPair first);

    Stored<Optional<AccessToken>> access(Fingerprint token);

    /// Finds a refresh token of any generation, replaced or not, until the token itself or its grant expires.
    Stored<Optional<RefreshToken>> refresh(Fingerprint token);

    Stored<Optional<Grant>> find(GrantId id);

    /// Keeps the next tokens and counts the generation up, both or neither; `at` and `next` become the grant's last
    /// rotation. `LOST` when the generation is no longer `from`, or the grant was revoked.
    Stored<Step> rotate(GrantId id, int from, Instant at, TokenPair next);

    /// Asks for the right to renew the sign-in, which ends by itself at `until`.
    Stored<Lease> lease(GrantId id, Instant now, Instant until);

    /// Replaces the grant's sign-in and gives the lease back. `LOST` when the lease is no longer ours, or the grant
    /// was revoked.
    Stored<Step> renew(GrantId id, Lease.Held lease, UpstreamSession upstream);

    /// Gives the lease back with nothing renewed.
    Stored<Step> release(GrantId id, Lease.Held lease);

    /// Lets the sign-in count as expired, so that the next refresh renews it. `LOST` if `stale` is no longer its token.
    Stored<Step> expire(GrantId id, Fingerprint stale);

    /// Marks the grant as challenged. `LOST` when it was revoked.
    Stored<Step> challenge(GrantId id, ClaimsChallenge challenge, Instant until);

    /// What the grant of this client that was challenged last waits with, if it still does.
    Stored<Optional<ClaimsChallenge>> challengeOf(ClientId client);

    /// Ends the grant; every token and code of it is dead once this answers. `LOST` if it had ended before.
    Stored<Step> revoke(GrantId id, Revocation why);
}
