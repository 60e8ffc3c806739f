package io.aiconnectors.databricks.adapter.entra.endpoint;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Instant;
import java.util.Optional;

/// What came of asking the token endpoint. Never an exception.
public sealed interface TokenReply {
    /// Tokens (RFC 6749 §5.1). Of whatever else Entra sends along, such as id tokens, nothing is kept.
    ///
    /// @param lifeSeconds of the access token, as Entra says
    /// @param expiresAt   when the access token ends, reckoned from before it was asked for
    record Issued(Secret accessToken, Optional<Secret> refreshToken, long lifeSeconds, Instant expiresAt)
            implements TokenReply {}

    /// None. The operator has been told why, in codes.
    ///
    /// @param challenge what Entra wants of the person, if that is the reason and it said so
    record Refused(Fault fault, Optional<ClaimsChallenge> challenge) implements TokenReply {
        static Refused of(Fault.Kind kind) {
            return new Refused(Fault.of(kind), Optional.empty());
        }
    }
}
