package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.application.time.Pause;
import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.Lease;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Sees to it that a grant's sign-in at Entra lasts for the tokens that are issued on it. Of all who want the same one
/// renewed at once, on this replica or another, one asks Entra and the others wait for what it finds out.
final class Renewal {
    /// Longer than a call to Entra takes at most.
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LOOKS = 30;

    private final Grants grants;
    private final IdentityProvider entra;
    private final Endings endings;
    private final Journal journal;
    private final InstantSource clock;
    private final Pause pause;

    Renewal(Grants grants, IdentityProvider entra, Endings endings, Journal journal, InstantSource clock, Pause pause) {
        this.grants = grants;
        this.entra = entra;
        this.endings = endings;
        this.journal = journal;
        this.clock = clock;
        this.pause = pause;
    }

    /// How it went.
    sealed interface Renewed {
        /// The grant as it is now, with a sign-in that lasts.
        record Lasting(Grant grant) implements Renewed {}

        /// The grant is of no use until the person signs in again.
        record Over(Grant grant, String code) implements Renewed {}

        /// It could not be found out, and nothing was used up.
        record Unknown(String code) implements Renewed {}
    }

    Renewed lasting(Grant grant) {
        return lasts(grant.upstream(), Lifetimes.UPSTREAM_ENOUGH) ? new Renewed.Lasting(grant) : renewed(grant, LOOKS);
    }

    private Renewed renewed(Grant grant, int looks) {
        var now = clock.instant();
        return switch (grants.lease(grant.id(), now, now.plus(LEASE))) {
            case Stored.Unavailable<Lease>(var code) -> new Renewed.Unknown(code);
            case Stored.Answer<Lease>(Lease.Held lease) ->
                look(grant, current -> isRenewed(grant, current) ? kept(current, lease) : ask(current, lease));
            case Stored.Answer<Lease>(Lease.Busy()) ->
                looks == 0 ? new Renewed.Unknown("renewal_busy") : waited(grant, looks);
        };
    }

    private Renewed waited(Grant grant, int looks) {
        try {
            pause.take(BETWEEN_LOOKS);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            return new Renewed.Unknown("cancelled");
        }
        return look(
                grant, current -> isRenewed(grant, current) ? new Renewed.Lasting(current) : renewed(grant, looks - 1));
    }

    private Renewed look(Grant grant, Function<Grant, Renewed> next) {
        return switch (grants.find(grant.id())) {
            case Stored.Unavailable<Optional<Grant>>(var code) -> new Renewed.Unknown(code);
            case Stored.Answer<Optional<Grant>>(var found) ->
                found.map(current -> switch (current.standing()) {
                            case Standing.Good() -> next.apply(current);
                            case Standing.Challenged _ -> new Renewed.Over(current, "grant_challenged");
                            case Standing.Revoked(var why) -> new Renewed.Over(current, why.code());
                        })
                        .orElseGet(() -> new Renewed.Over(grant, "grant_unknown"));
        };
    }

    private Renewed kept(Grant current, Lease.Held lease) {
        release(current, lease);
        return new Renewed.Lasting(current);
    }

    private Renewed ask(Grant current, Lease.Held lease) {
        return switch (entra.renew(current.upstream())) {
            case SignInResult.SignedIn(var session) -> renewed(current, lease, session);
            case SignInResult.Challenged(var claims) -> challenged(current, lease, claims);
            case SignInResult.Failed(var fault) -> failed(current, lease, fault);
        };
    }

    private Renewed renewed(Grant current, Lease.Held lease, UpstreamSession session) {
        var before = current.upstream().person();
        var after = session.person();
        if (!before.tenant().equals(after.tenant()) || !before.object().equals(after.object())) {
            return over(current);
        }
        if (!lasts(session, Lifetimes.UPSTREAM_MARGIN)) {
            release(current, lease);
            return new Renewed.Unknown("sign_in_too_short");
        }
        return switch (grants.renew(current.id(), lease, session)) {
            case Stored.Unavailable<Step>(var code) -> new Renewed.Unknown(code);
            case Stored.Answer<Step>(var step) ->
                switch (step) {
                    case DONE -> new Renewed.Lasting(current.with(session));
                    // Too late with it: somebody else has the lease, or the grant ended.
                    case LOST -> look(current, _ -> new Renewed.Unknown("renewal_late"));
                };
        };
    }

    private Renewed challenged(Grant current, Lease.Held lease, ClaimsChallenge claims) {
        release(current, lease);
        return switch (grants.challenge(current.id(), claims, clock.instant().plus(Lifetimes.CHALLENGE))) {
            case Stored.Unavailable<Step>(var code) -> new Renewed.Unknown(code);
            case Stored.Answer<Step> _ -> {
                journal.note(Kind.GRANT_CHALLENGED, current, "");
                yield new Renewed.Over(current, "grant_challenged");
            }
        };
    }

    /// What is about the person ends the grant; what is about Entra or us says nothing of it.
    private Renewed failed(Grant current, Lease.Held lease, Fault fault) {
        if (fault.concernsTheCaller()) {
            return over(current);
        }
        release(current, lease);
        return new Renewed.Unknown(fault.kind().code());
    }

    private Renewed over(Grant current) {
        return switch (endings.end(current, Revocation.SIGN_IN_ENDED)) {
            case Stored.Unavailable<Step>(var code) -> new Renewed.Unknown(code);
            case Stored.Answer<Step> _ -> new Renewed.Over(current, Revocation.SIGN_IN_ENDED.code());
        };
    }

    /// A lease that cannot be given back ends by itself.
    private void release(Grant current, Lease.Held lease) {
        var _ = grants.release(current.id(), lease);
    }

    /// Somebody else's renewal is good enough even where Entra gives out short ones.
    private boolean isRenewed(Grant before, Grant current) {
        return lasts(current.upstream(), Lifetimes.UPSTREAM_ENOUGH)
                || (!before.upstream().accessToken().equals(current.upstream().accessToken())
                        && lasts(current.upstream(), Lifetimes.UPSTREAM_MARGIN));
    }

    private boolean lasts(UpstreamSession session, Duration time) {
        return clock.instant().plus(time).isBefore(session.expiresAt());
    }
}
