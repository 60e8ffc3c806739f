package io.aiconnectors.databricks.adapter.entra.obo;

import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.util.Optional;

/// What came of one On-Behalf-Of exchange.
public sealed interface Exchange {
    /// A Databricks token of the person's own.
    record Issued(UpstreamToken token) implements Exchange {}

    /// None.
    ///
    /// @param challenge what Entra wants of the person, if that is the reason and it said so
    record Refused(Fault fault, Optional<ClaimsChallenge> challenge) implements Exchange {
        static Refused of(Fault.Kind kind) {
            return new Refused(Fault.of(kind), Optional.empty());
        }
    }
}
