package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.SignInTroubles;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;

/// Remembers on a grant that its sign-in is not enough any more, so that its next use or refresh finds out.
///
/// What cannot be written down is met again at the next call, which Entra turns away in the same way.
public final class MarkGrant implements SignInTroubles {
    private final Grants grants;
    private final Journal journal;
    private final InstantSource clock;

    public MarkGrant(Grants grants, SecurityEvents events, InstantSource clock) {
        this.grants = grants;
        this.journal = new Journal(events, clock);
        this.clock = clock;
    }

    @Override
    public void challenged(Caller caller, ClaimsChallenge challenge) {
        switch (caller.signIn()) {
            case SignIn.Granted(var id) -> mark(caller, id, challenge);
            case SignIn.Direct() -> {
                // There is no grant; who signed the person in has to sign them in again.
            }
        }
    }

    @Override
    public void expired(Caller caller) {
        switch (caller.signIn()) {
            case SignIn.Granted(var id) -> {
                var _ = grants.expire(id, Fingerprint.of(caller.assertion()));
            }
            case SignIn.Direct() -> {
                // As above.
            }
        }
    }

    private void mark(Caller caller, GrantId id, ClaimsChallenge challenge) {
        var marked = grants.challenge(id, challenge, clock.instant().plus(Lifetimes.CHALLENGE));
        if (marked.equals(Stored.answer(Step.DONE))) {
            journal.note(Kind.GRANT_CHALLENGED, caller, id, "");
        }
    }
}
