package io.aiconnectors.databricks.adapter.local.memory;

import io.aiconnectors.databricks.domain.grant.AccessToken;
import io.aiconnectors.databricks.domain.grant.AuthorizationCode;
import io.aiconnectors.databricks.domain.grant.CodeState;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.Lease;
import io.aiconnectors.databricks.domain.grant.RefreshToken;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.grant.TokenPair;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Grants that this process alone knows, and forgets when it ends.
public final class MemoryGrants implements Grants {
    private static final Duration SPENT_CODES_KNOWN = Duration.ofMinutes(10);
    private static final int TOKENS_PER_GRANT = 10;

    private record Code(AuthorizationCode code, boolean spent) {}

    private record Token(GrantId grant, int generation, Instant expiresAt) {}

    private record Hold(Lease.Held lease, Instant until) {}

    private record Waiting(GrantId grant, Instant until) {}

    private final InstantSource clock;
    private final Shelf<GrantId, Grant> grants;
    private final Shelf<Fingerprint, Code> codes;
    private final Shelf<Fingerprint, Token> access;
    private final Shelf<Fingerprint, Token> refresh;
    private final Shelf<GrantId, Hold> leases;
    private final Shelf<ClientId, Waiting> challenged;
    private long tickets;

    /// Room for `most` grants and ten times as many tokens of each kind; beyond that nothing new is taken, as
    /// `store_full`.
    public MemoryGrants(InstantSource clock, int most) {
        this.clock = clock;
        this.grants = new Shelf<>(Grant::expiresAt, clock, most);
        this.codes = new Shelf<>(code -> code.code().expiresAt().plus(SPENT_CODES_KNOWN), clock, most);
        this.access = new Shelf<>(Token::expiresAt, clock, most * TOKENS_PER_GRANT);
        this.refresh = new Shelf<>(Token::expiresAt, clock, most * TOKENS_PER_GRANT);
        // A late holder keeps its right until another asks for it, so a lease is there as long as its grant.
        this.leases = new Shelf<>(_ -> Instant.MAX, clock, most);
        this.challenged = new Shelf<>(Waiting::until, clock, most);
    }

    @Override
    public synchronized Stored<Step> open(Grant grant, AuthorizationCode code) {
        if (grants.holds(grant.id()) || codes.holds(code.code())) {
            return Stored.answer(Step.LOST);
        }
        if (grants.isFull() || codes.isFull()) {
            return full();
        }
        grants.put(grant.id(), grant);
        codes.put(code.code(), new Code(code, false));
        return Stored.answer(Step.DONE);
    }

    @Override
    public synchronized Stored<CodeState> code(Fingerprint code) {
        return Stored.answer(codes.find(code).map(this::stateOf).orElseGet(CodeState.Unknown::new));
    }

    private CodeState stateOf(Code known) {
        var code = known.code();
        if (known.spent()) {
            return new CodeState.Spent(code.grant());
        }
        return clock.instant().isBefore(code.expiresAt()) && alive(code.grant()).isPresent()
                ? new CodeState.Open(code)
                : new CodeState.Unknown();
    }

    @Override
    public synchronized Stored<Step> redeem(AuthorizationCode code, TokenPair first) {
        var redeemable = codes.find(code.code()).map(this::stateOf).filter(CodeState.Open.class::isInstance);
        if (redeemable.isEmpty()) {
            return Stored.answer(Step.LOST);
        }
        var step = advance(code.grant(), 0, grant -> grant.redeemed(first), first);
        if (step.equals(Stored.answer(Step.DONE))) {
            codes.put(code.code(), new Code(code, true));
        }
        return step;
    }

    @Override
    public synchronized Stored<Optional<AccessToken>> access(Fingerprint token) {
        return Stored.answer(access.find(token)
                .flatMap(known -> grants.find(known.grant()).map(grant -> new AccessToken(grant, known.expiresAt()))));
    }

    @Override
    public synchronized Stored<Optional<RefreshToken>> refresh(Fingerprint token) {
        return Stored.answer(refresh.find(token)
                .flatMap(
                        known -> grants.find(known.grant()).map(grant -> new RefreshToken(grant, known.generation()))));
    }

    @Override
    public synchronized Stored<Optional<Grant>> find(GrantId id) {
        return Stored.answer(grants.find(id));
    }

    @Override
    public synchronized Stored<Step> rotate(GrantId id, int from, Instant at, TokenPair next) {
        return advance(id, from, grant -> grant.rotated(at, next), next);
    }

    private Stored<Step> advance(GrantId id, int from, Function<Grant, Grant> change, TokenPair tokens) {
        if (access.isFull() || refresh.isFull()) {
            return full();
        }
        return change(id, grant -> grant.generation() == from, grant -> {
            access.put(Fingerprint.of(tokens.access()), new Token(id, from + 1, tokens.accessExpiresAt()));
            refresh.put(Fingerprint.of(tokens.refresh()), new Token(id, from + 1, tokens.refreshExpiresAt()));
            return change.apply(grant);
        });
    }

    @Override
    public synchronized Stored<Lease> lease(GrantId id, Instant now, Instant until) {
        boolean busy =
                leases.find(id).filter(hold -> now.isBefore(hold.until())).isPresent();
        if (busy || alive(id).isEmpty()) {
            return Stored.answer(new Lease.Busy());
        }
        var lease = new Lease.Held(Long.toString(++tickets));
        leases.put(id, new Hold(lease, until));
        return Stored.answer(lease);
    }

    @Override
    public synchronized Stored<Step> renew(GrantId id, Lease.Held lease, UpstreamSession upstream) {
        return change(id, _ -> isHeld(id, lease), grant -> {
            leases.remove(id);
            return grant.with(upstream);
        });
    }

    @Override
    public synchronized Stored<Step> release(GrantId id, Lease.Held lease) {
        return change(id, _ -> isHeld(id, lease), grant -> {
            leases.remove(id);
            return grant;
        });
    }

    private boolean isHeld(GrantId id, Lease.Held lease) {
        return leases.find(id).filter(hold -> hold.lease().equals(lease)).isPresent();
    }

    @Override
    public synchronized Stored<Step> expire(GrantId id, Fingerprint stale) {
        return change(
                id,
                grant -> Fingerprint.of(grant.upstream().accessToken()).equals(stale),
                grant -> grant.with(grant.upstream().endingBy(clock.instant())));
    }

    @Override
    public synchronized Stored<Step> challenge(GrantId id, ClaimsChallenge challenge, Instant until) {
        return change(id, _ -> true, grant -> {
            challenged.put(grant.client(), new Waiting(id, until));
            return grant.with(new Standing.Challenged(challenge, until));
        });
    }

    @Override
    public synchronized Stored<Optional<ClaimsChallenge>> challengeOf(ClientId client) {
        return Stored.answer(challenged
                .find(client)
                .flatMap(waiting -> grants.find(waiting.grant()))
                .flatMap(grant -> switch (grant.standing()) {
                    case Standing.Challenged(var challenge, var _) -> Optional.of(challenge);
                    case Standing.Good _, Standing.Revoked _ -> Optional.empty();
                }));
    }

    @Override
    public synchronized Stored<Step> revoke(GrantId id, Revocation why) {
        leases.remove(id);
        return change(id, _ -> true, grant -> grant.with(new Standing.Revoked(why)));
    }

    private Stored<Step> change(GrantId id, Predicate<Grant> condition, Function<Grant, Grant> change) {
        var grant = alive(id).filter(condition);
        grant.map(change).ifPresent(changed -> grants.put(id, changed));
        return Stored.answer(grant.isPresent() ? Step.DONE : Step.LOST);
    }

    private Optional<Grant> alive(GrantId id) {
        return grants.find(id).filter(grant -> !grant.isRevoked());
    }

    private static Stored<Step> full() {
        return Stored.unavailable("store_full");
    }
}
