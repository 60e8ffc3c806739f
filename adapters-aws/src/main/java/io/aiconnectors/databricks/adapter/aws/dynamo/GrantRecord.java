package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.LastRotation;
import io.aiconnectors.databricks.domain.grant.Lease;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GrantId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A grant, and who may renew its sign-in. A grant of good standing has no `standing`.
record GrantRecord(
        String id,
        String client,
        List<String> scopes,
        String resource,
        SessionRecord upstream,
        int generation,
        @Nullable RotationRecord rotation,
        @Nullable StandingRecord standing,
        Instant expiresAt,
        @Nullable LeaseRecord lease) {
    static GrantRecord of(Grant grant) {
        return of(grant, null);
    }

    private static GrantRecord of(Grant grant, @Nullable LeaseRecord lease) {
        return new GrantRecord(
                grant.id().value(),
                grant.client().value(),
                grant.scopes(),
                grant.resource().toString(),
                SessionRecord.of(grant.upstream()),
                grant.generation(),
                RotationRecord.of(grant.lastRotation()),
                StandingRecord.of(grant.standing()),
                grant.expiresAt(),
                lease);
    }

    /// The changed grant under the same lease.
    GrantRecord with(Grant changed) {
        return of(changed, lease);
    }

    GrantRecord leased(LeaseRecord to) {
        return of(grant(), to);
    }

    GrantRecord released() {
        return of(grant(), null);
    }

    boolean hasEnded() {
        return standing != null && standing.revoked() != null;
    }

    boolean isLeasedTo(Lease.Held lease) {
        return this.lease != null && this.lease.ticket().equals(lease.ticket());
    }

    boolean isLeasedAt(Instant now) {
        return lease != null && now.isBefore(lease.until());
    }

    Grant grant() {
        return new Grant(
                new GrantId(id),
                new ClientId(client),
                scopes,
                URI.create(resource),
                upstream.session(),
                generation,
                rotation == null ? new LastRotation.None() : rotation.rotation(),
                standing == null ? new Standing.Good() : standing.standing(),
                expiresAt);
    }
}
