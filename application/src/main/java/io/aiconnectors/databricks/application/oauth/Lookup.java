package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.Client;

/// What came of looking for a client.
sealed interface Lookup {
    record Found(Client client) implements Lookup {}

    /// There is none to go on with.
    ///
    /// @param code what is written down about it
    record Missed(Problem problem, String code) implements Lookup {
        static Missed of(Problem problem) {
            return new Missed(problem, problem.code());
        }
    }
}
