package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import io.aiconnectors.databricks.domain.audit.ServiceEvent.Kind;
import io.aiconnectors.databricks.domain.audit.ServiceEvents;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells, once each, when another policy is in force and when a later one was not taken.
///
/// Only a changed answer is told: an engine that cannot be asked shows in every call and in the readiness already.
final class PolicyNews {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyNews.class);

    private final ServiceEvents events;
    private final InstantSource clock;
    private String revision;
    private String refusal = "";

    /// @param revision the one that is known to be in force; empty when none is
    PolicyNews(ServiceEvents events, String revision, InstantSource clock) {
        this.events = events;
        this.revision = revision;
        this.clock = clock;
    }

    /// Takes in what the engine says of itself. For one thread.
    void heard(PolicyStanding standing) {
        switch (standing) {
            case PolicyStanding.InForce now -> inForce(now);
            case PolicyStanding.None _, PolicyStanding.Unknown _ -> {
                // Whoever asks learns it from the engine itself.
            }
        }
    }

    private void inForce(PolicyStanding.InForce now) {
        if (!now.revision().equals(revision)) {
            LOG.info("policy {} is in force since {}", now.revision(), now.since());
            tell(
                    Kind.POLICY_CHANGED,
                    Map.of(
                            "revision",
                            now.revision(),
                            "previous",
                            revision,
                            "since",
                            now.since().toString()));
        }
        if (!now.refusal().isEmpty() && !now.refusal().equals(refusal)) {
            LOG.warn("a later policy was not taken and {} stays in force: {}", now.revision(), now.refusal());
            tell(Kind.POLICY_NOT_TAKEN, Map.of("revision", now.revision(), "refusal", now.refusal()));
        }
        revision = now.revision();
        refusal = now.refusal();
    }

    private void tell(Kind kind, Map<String, String> details) {
        events.happened(new ServiceEvent(clock.instant(), kind, new TreeMap<>(details)));
    }
}
