package io.aiconnectors.databricks.adapter.aws.dynamo;

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
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Grants in DynamoDB: one record a grant, to which the records of its code and its tokens point. So ending
/// a grant is one write, and whatever else is under way for it then is lost.
final class DynamoGrants implements Grants {
    private final Records records;
    private final GrantSteps grants;
    private final InstantSource clock;
    private final Chance chance;

    DynamoGrants(Records records, InstantSource clock, Chance chance) {
        this.records = records;
        this.grants = new GrantSteps(records, clock);
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public Stored<Step> open(Grant grant, AuthorizationCode code) {
        var kept = CodeRecord.of(code);
        return records.step(
                records.add(Kind.GRANT, grant.id().value(), GrantRecord.of(grant), grant.expiresAt()),
                records.add(Kind.CODE, code.code().value(), kept, kept.knownUntil()));
    }

    @Override
    public Stored<CodeState> code(Fingerprint code) {
        return readCode(code)
                .map(found -> found.map(entry -> entry.value().state(code, clock.instant()))
                        .orElseGet(CodeState.Unknown::new))
                .then(this::unlessEnded);
    }

    private Stored<CodeState> unlessEnded(CodeState state) {
        return switch (state) {
            case CodeState.Open(var code) ->
                grants.alive(code.grant()).map(grant -> grant.isPresent() ? state : new CodeState.Unknown());
            case CodeState.Spent _, CodeState.Unknown _ -> Stored.answer(state);
        };
    }

    private Stored<Optional<Entry<CodeRecord>>> readCode(Fingerprint code) {
        return records.read(Kind.CODE, code.value())
                .map(found -> found.filter(
                        entry -> clock.instant().isBefore(entry.value().knownUntil())));
    }

    @Override
    public Stored<Step> redeem(AuthorizationCode code, TokenPair first) {
        return records.step(() -> readCode(code.code())
                .then(found -> found.filter(
                                entry -> entry.value().state(code.code(), clock.instant()) instanceof CodeState.Open)
                        .map(entry -> redeeming(code, entry, first))
                        .orElseGet(() -> Stored.answer(List.of()))));
    }

    private Stored<List<Change>> redeeming(AuthorizationCode code, Entry<CodeRecord> entry, TokenPair first) {
        var spent = entry.value().spent();
        return advancing(code.grant(), 0, grant -> grant.redeemed(first), first)
                .map(changes -> and(
                        changes, records.replace(Kind.CODE, code.code().value(), entry, spent, spent.knownUntil())));
    }

    @Override
    public Stored<Step> rotate(GrantId id, int from, Instant at, TokenPair next) {
        return records.step(() -> advancing(id, from, grant -> grant.rotated(at, next), next));
    }

    /// The grant in its next generation and the tokens of that; nothing if its generation is another than
    /// `from`.
    private Stored<List<Change>> advancing(GrantId id, int from, UnaryOperator<Grant> next, TokenPair tokens) {
        var access = new TokenRecord(id.value(), from + 1, tokens.accessExpiresAt());
        var refresh = new TokenRecord(id.value(), from + 1, tokens.refreshExpiresAt());
        return grants.changes(id, grant -> grant.generation() == from, grant -> grant.with(next.apply(grant.grant())))
                .map(changes -> and(
                        changes,
                        records.add(Kind.ACCESS, idOf(tokens.access()), access, access.expiresAt()),
                        records.add(Kind.REFRESH, idOf(tokens.refresh()), refresh, refresh.expiresAt())));
    }

    /// These too, if there are any.
    private static List<Change> and(List<Change> changes, Change... more) {
        return changes.isEmpty()
                ? changes
                : Stream.concat(changes.stream(), Stream.of(more)).toList();
    }

    private static String idOf(Secret token) {
        return Fingerprint.of(token).value();
    }

    @Override
    public Stored<Optional<AccessToken>> access(Fingerprint token) {
        return grantOf(Kind.ACCESS, token, known -> grant -> new AccessToken(grant, known.expiresAt()));
    }

    @Override
    public Stored<Optional<RefreshToken>> refresh(Fingerprint token) {
        return grantOf(Kind.REFRESH, token, known -> grant -> new RefreshToken(grant, known.generation()));
    }

    private <T> Stored<Optional<T>> grantOf(
            Kind<TokenRecord> kind, Fingerprint token, Function<TokenRecord, Function<Grant, T>> shape) {
        return records.read(kind, token.value())
                .map(found ->
                        found.map(Entry::value).filter(known -> clock.instant().isBefore(known.expiresAt())))
                .then(found -> found.map(
                                known -> find(new GrantId(known.grant())).map(grant -> grant.map(shape.apply(known))))
                        .orElseGet(() -> Stored.answer(Optional.empty())));
    }

    @Override
    public Stored<Optional<Grant>> find(GrantId id) {
        return grants.find(id).map(found -> found.map(GrantRecord::grant));
    }

    @Override
    public Stored<Lease> lease(GrantId id, Instant now, Instant until) {
        var lease = new LeaseRecord(chance.name(), until);
        return grants.step(id, grant -> !grant.isLeasedAt(now), grant -> grant.leased(lease))
                .map(step -> switch (step) {
                    case DONE -> new Lease.Held(lease.ticket());
                    case LOST -> new Lease.Busy();
                });
    }

    @Override
    public Stored<Step> renew(GrantId id, Lease.Held lease, UpstreamSession upstream) {
        return grants.step(
                id,
                grant -> grant.isLeasedTo(lease),
                grant -> grant.with(grant.grant().with(upstream)).released());
    }

    @Override
    public Stored<Step> release(GrantId id, Lease.Held lease) {
        return grants.step(id, grant -> grant.isLeasedTo(lease), GrantRecord::released);
    }

    @Override
    public Stored<Step> expire(GrantId id, Fingerprint stale) {
        return grants.step(
                id, grant -> Fingerprint.of(grant.upstream().accessToken()).equals(stale), record -> {
                    var grant = record.grant();
                    return record.with(grant.with(grant.upstream().endingBy(clock.instant())));
                });
    }

    @Override
    public Stored<Step> challenge(GrantId id, ClaimsChallenge challenge, Instant until) {
        return records.step(() -> find(id).then(found ->
                found.map(grant -> challenging(grant, challenge, until)).orElseGet(() -> Stored.answer(List.of()))));
    }

    private Stored<List<Change>> challenging(Grant grant, ClaimsChallenge challenge, Instant until) {
        var challenged = new ChallengedRecord(grant.id().value(), until);
        return grants.changes(
                        grant.id(),
                        _ -> true,
                        record -> record.with(record.grant().with(new Standing.Challenged(challenge, until))))
                .map(changes -> and(
                        changes,
                        records.put(Kind.CHALLENGED, DynamoRegisteredClients.idOf(grant.client()), challenged, until)));
    }

    @Override
    public Stored<Optional<ClaimsChallenge>> challengeOf(ClientId client) {
        return records.read(Kind.CHALLENGED, DynamoRegisteredClients.idOf(client))
                .map(found -> found.map(Entry::value)
                        .filter(waiting -> clock.instant().isBefore(waiting.until())))
                .then(found -> found.map(waiting -> find(new GrantId(waiting.grant())))
                        .orElseGet(() -> Stored.answer(Optional.empty())))
                .map(found -> found.flatMap(grant -> switch (grant.standing()) {
                    case Standing.Challenged(var challenge, var _) -> Optional.of(challenge);
                    case Standing.Good _, Standing.Revoked _ -> Optional.empty();
                }));
    }

    @Override
    public Stored<Step> revoke(GrantId id, Revocation why) {
        return grants.step(id, _ -> true, record -> record.with(record.grant().with(new Standing.Revoked(why))));
    }
}
