package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.identity.Person;
import java.time.InstantSource;

/// Writes down what happens around sign-in, and when.
final class Journal {
    /// The id of an unknown client is whatever somebody sent.
    private static final int LONGEST_CLIENT = 256;

    private final SecurityEvents events;
    private final InstantSource clock;

    Journal(SecurityEvents events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    void note(SecurityEvent.Kind kind, String code) {
        note(kind, "", "", "", code);
    }

    void note(SecurityEvent.Kind kind, ClientId client, String code) {
        var id = client.value();
        note(kind, id.substring(0, Math.min(id.length(), LONGEST_CLIENT)), "", "", code);
    }

    void note(SecurityEvent.Kind kind, Grant grant, String code) {
        note(
                kind,
                grant.client().value(),
                grant.id().value(),
                nameOf(grant.upstream().person()),
                code);
    }

    void note(SecurityEvent.Kind kind, Caller caller, GrantId grant, String code) {
        note(kind, caller.client().value(), grant.value(), nameOf(caller.person()), code);
    }

    private void note(SecurityEvent.Kind kind, String client, String grant, String person, String code) {
        events.happened(new SecurityEvent(clock.instant(), kind, client, grant, person, code));
    }

    private static String nameOf(Person person) {
        return person.tenant().value() + "/" + person.object().value();
    }
}
