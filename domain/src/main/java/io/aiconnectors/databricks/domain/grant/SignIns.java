package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.util.Optional;

/// What is kept between an authorization request and the sign-in that answers it. Each way from one state to the next
/// is taken once; what is expired is not found, even where the store still holds it.
public interface SignIns {
    /// Keeps a request that waits for consent; `LOST` if the id is taken.
    Stored<Step> begin(PendingAuthorization pending);

    Stored<Optional<PendingAuthorization>> waiting(Fingerprint id);

    /// The person approved: the request is gone and the sign-in is there, both or neither. `LOST` if the request was
    /// decided before.
    Stored<Step> approve(PendingAuthorization pending, PendingSignIn signIn);

    /// The person declined: the request is gone. `LOST` if it was decided before.
    Stored<Step> decline(PendingAuthorization pending);

    /// Keeps a sign-in that begins without a page to consent on: a remembered consent, or another round at Entra.
    Stored<Step> send(PendingSignIn signIn);

    /// Takes the sign-in out: whoever gets it is the only one.
    Stored<Optional<PendingSignIn>> take(Fingerprint state);
}
