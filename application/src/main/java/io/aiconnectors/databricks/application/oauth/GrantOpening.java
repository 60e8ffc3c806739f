package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.grant.AuthorizationCode;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.LastRotation;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.grant.Terms;
import io.aiconnectors.databricks.domain.grant.TokenKind;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;

/// Makes a grant of a sign-in that holds, and a code for the client.
final class GrantOpening {
    private final Grants grants;
    private final Mint mint;
    private final Returns returns;
    private final Journal journal;
    private final InstantSource clock;

    GrantOpening(Grants grants, Mint mint, Returns returns, Journal journal, InstantSource clock) {
        this.grants = grants;
        this.mint = mint;
        this.returns = returns;
        this.journal = journal;
        this.clock = clock;
    }

    Onward open(Terms terms, UpstreamSession session) {
        var now = clock.instant();
        var grant = new Grant(
                mint.grantId(),
                terms.client().id(),
                terms.scopes(),
                terms.resource(),
                session,
                0,
                new LastRotation.None(),
                new Standing.Good(),
                now.plus(Lifetimes.UNREDEEMED));
        var code = mint.token(TokenKind.CODE);
        var kept = new AuthorizationCode(Fingerprint.of(code), grant.id(), terms, now.plus(Lifetimes.CODE));
        if (!grants.open(grant, kept).equals(Stored.answer(Step.DONE))) {
            journal.note(Kind.SIGN_IN_FAILED, grant, Problem.STORE_UNAVAILABLE.code());
            return returns.explain(terms, Problem.STORE_UNAVAILABLE);
        }
        journal.note(Kind.SIGNED_IN, grant, "");
        return returns.answer(terms, new Answer.Code(code));
    }
}
