package io.aiconnectors.databricks.domain.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// One thing that happened around sign-in or to a token. What is not known of it is empty; nothing of it is secret.
///
/// @param client the id of the OAuth client, as it was given
/// @param grant  the id of the grant
/// @param person `tenant/object id`
/// @param code   a stable snake_case word that says why, where there is a why
/// @param details what else is known of it, by stable snake_case names
public record SecurityEvent(
        Instant at,
        Kind kind,
        String client,
        String grant,
        String person,
        String code,
        SortedMap<String, String> details) {
    public SecurityEvent {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /// One of which nothing else is known.
    public SecurityEvent(Instant at, Kind kind, String client, String grant, String person, String code) {
        this(at, kind, client, grant, person, code, Collections.emptySortedMap());
    }

    /// What happened.
    public enum Kind {
        CLIENT_REGISTERED("client_registered"),
        REGISTRATION_REFUSED("registration_refused"),
        AUTHORIZATION_REFUSED("authorization_refused"),
        CONSENT_GIVEN("consent_given"),
        CONSENT_DECLINED("consent_declined"),
        SIGNED_IN("signed_in"),
        SIGN_IN_FAILED("sign_in_failed"),
        TOKENS_ISSUED("tokens_issued"),
        TOKENS_REFRESHED("tokens_refreshed"),
        /// The token endpoint gave none.
        TOKEN_REFUSED("token_refused"),
        /// The MCP endpoint did not take a bearer token.
        TOKEN_REJECTED("token_rejected"),
        GRANT_CHALLENGED("grant_challenged"),
        GRANT_REVOKED("grant_revoked");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The stable name in records.
        public String code() {
            return code;
        }
    }
}
