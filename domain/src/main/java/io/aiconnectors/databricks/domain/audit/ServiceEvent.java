package io.aiconnectors.databricks.domain.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// One thing that happened to the connector itself and bears on what its records mean.
///
/// @param details what else is known of it, by stable snake_case names; nothing of it is secret
public record ServiceEvent(Instant at, Kind kind, SortedMap<String, String> details) {
    public ServiceEvent {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /// What happened.
    public enum Kind {
        /// It serves: `version`, `settings` (a digest), `replica`, `policy_revision`.
        SERVICE_STARTED("service_started"),
        /// It takes no more calls.
        SERVICE_STOPPED("service_stopped"),
        /// Another policy decides: `revision`, `previous`, `since`.
        POLICY_CHANGED("policy_changed"),
        /// A later policy was refused by the engine: `revision` that stays in force, `refusal`.
        POLICY_NOT_TAKEN("policy_not_taken"),
        /// A payload that should have been kept is missing: `event_id`, `part`, `code`.
        PAYLOAD_NOT_KEPT("payload_not_kept");

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
