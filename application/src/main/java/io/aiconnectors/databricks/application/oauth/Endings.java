package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;

/// Ends grants.
final class Endings {
    private final Grants grants;
    private final Journal journal;

    Endings(Grants grants, Journal journal) {
        this.grants = grants;
        this.journal = journal;
    }

    /// Ends it, so that every token and code of it is dead; that it was ended before is just as well.
    Stored<Step> end(Grant grant, Revocation why) {
        var ended = grants.revoke(grant.id(), why);
        if (ended.equals(Stored.answer(Step.DONE))) {
            journal.note(Kind.GRANT_REVOKED, grant, why.code());
        }
        return ended;
    }

    /// Ends it since what was presented for it should not have been. While that cannot be written down, nobody is
    /// told so: whoever asks again meets the same rule.
    ExchangeResult refuse(Grant grant, Revocation why) {
        return switch (end(grant, why)) {
            case Stored.Unavailable<Step>(var code) -> new Unavailable(code);
            case Stored.Answer<Step> _ -> invalid(grant, why.code());
        };
    }

    /// Refuses what was presented for a grant, and leaves the grant as it is.
    ExchangeResult invalid(Grant grant, String code) {
        journal.note(Kind.TOKEN_REFUSED, grant, code);
        return new Refused(OAuthError.INVALID_GRANT, "The grant is not valid; the person has to sign in again.");
    }
}
