package io.aiconnectors.databricks.adapter.entra.credential;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.Map;

/// What goes along with one request to the token endpoint to prove that it comes from us.
public sealed interface Proof {
    /// The secret itself (RFC 6749 §2.3.1).
    record SharedSecret(Secret value) implements Proof {
        @Override
        public Map<String, String> fields() {
            return Map.of("client_secret", value.reveal());
        }
    }

    /// A signed JWT that says who we are (RFC 7523 §2.2).
    record Assertion(Secret jwt) implements Proof {
        private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

        @Override
        public Map<String, String> fields() {
            return Map.of("client_assertion_type", TYPE, "client_assertion", jwt.reveal());
        }
    }

    /// The form fields that say it. Not for logs.
    Map<String, String> fields();
}
