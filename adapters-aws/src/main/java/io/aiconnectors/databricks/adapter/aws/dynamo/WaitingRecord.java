package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.grant.PendingAuthorization;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import java.time.Instant;

/// An authorization request that waits for consent.
record WaitingRecord(TermsRecord terms, Instant expiresAt) {
    static WaitingRecord of(PendingAuthorization pending) {
        return new WaitingRecord(TermsRecord.of(pending.terms()), pending.expiresAt());
    }

    PendingAuthorization pending(Fingerprint id) {
        return new PendingAuthorization(id, terms.terms(), expiresAt);
    }
}
