package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.opa.PolicyStanding;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.bootstrap.settings.SettingsDigest;
import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import io.aiconnectors.databricks.domain.audit.ServiceEvent.Kind;
import io.aiconnectors.databricks.domain.audit.ServiceEvents;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/// Writes down that the connector serves, as what and under which policy. That it ends is the last that the audit
/// writes down itself.
final class ServiceRecords {
    private final ServiceEvents events;
    private final String replica;
    private final InstantSource clock;

    ServiceRecords(ServiceEvents events, String replica, InstantSource clock) {
        this.events = events;
        this.replica = replica;
        this.clock = clock;
    }

    /// It begins to serve.
    ///
    /// @param revision   of the policy in force, from [#revision]
    /// @param signingKey thumbprint of the key that checkpoints are signed with
    void started(Settings settings, String version, String revision, String signingKey) {
        events.happened(new ServiceEvent(
                clock.instant(),
                Kind.SERVICE_STARTED,
                new TreeMap<>(Map.of(
                        "version", version,
                        "settings", SettingsDigest.of(settings),
                        "replica", replica,
                        "policy_revision", revision,
                        "signing_key", signingKey))));
    }

    /// The revision of the policy in force; empty when none is known to be.
    static String revision(PolicyStanding standing) {
        return switch (standing) {
            case PolicyStanding.InForce now -> now.revision();
            case PolicyStanding.None _, PolicyStanding.Unknown _ -> "";
        };
    }
}
