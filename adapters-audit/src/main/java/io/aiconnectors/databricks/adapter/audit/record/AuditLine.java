package io.aiconnectors.databricks.adapter.audit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.screening.Withheld;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// What one audit record says, in the form that `docs/audit/event.schema.json` publishes; its place in the chain is put
/// before it when it gets one.
public sealed interface AuditLine {
    String CALL = "call";
    String SECURITY = "security";
    String SERVICE = "service";
    String CHECKPOINT = "checkpoint";

    // Everything beyond ASCII is escaped: whatever a caller put into a name, lone surrogates included, stays one line.
    JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /// Who it is.
    record Who(String tid, String oid, String upn) {
        /// @param name `tenant/object id`, or empty
        static Who of(String name) {
            var slash = name.indexOf('/');
            return new Who(name.substring(0, Math.max(0, slash)), name.substring(slash + 1), "");
        }

        static Who of(Person person) {
            return new Who(person.tenant().value(), person.object().value(), person.upn());
        }
    }

    /// A call is about to happen.
    ///
    /// @param kind     `call`
    /// @param resource what it is about: its `kind`, and the names that go with that
    record Opened(
            String kind,
            String eventId,
            String phase,
            String time,
            String tool,
            Who person,
            String client,
            List<String> groups,
            List<String> scopes,
            String workspace,
            SequencedMap<String, String> resource,
            String argumentsDigest)
            implements AuditLine {}

    /// A call has ended.
    record Closed(
            String kind,
            String eventId,
            String phase,
            String time,
            String tool,
            Who person,
            String client,
            String workspace,
            String argumentsDigest,
            String outcome,
            List<String> reasons,
            String workspaceReached,
            int returned,
            int screened,
            List<Withheld> withheld,
            String decisionId,
            String policyRevision,
            List<String> observed,
            long latencyUs,
            long policyUs,
            long tokenUs,
            long upstreamUs,
            long ownUs,
            List<String> upstreamRequestIds,
            List<Decided> screenings)
            implements AuditLine {}

    /// Something happened around sign-in, or to a token.
    ///
    /// @param kind   `security`
    /// @param event  what happened
    /// @param person of whom all is empty where nobody is known, and the upn always
    record Happened(
            String kind,
            String eventId,
            String time,
            String event,
            String client,
            String grant,
            Who person,
            String code,
            SortedMap<String, String> details)
            implements AuditLine {}

    /// Something happened to the connector itself.
    ///
    /// @param kind    `service`
    /// @param event   what happened, such as `service_started`
    /// @param details what else is known of it, by snake_case names; nothing of it is secret
    record Served(String kind, String eventId, String time, String event, SortedMap<String, String> details)
            implements AuditLine {}

    /// How far the chain had come.
    ///
    /// @param kind      `checkpoint`
    /// @param statement what a `CheckpointSigner` signed
    record Attested(String kind, String eventId, String time, String statement) implements AuditLine {}

    /// A decision on what may be shown.
    record Decided(String decisionId, String policyRevision) {
        private static Decided of(DecisionRef decision) {
            return new Decided(decision.id(), decision.revision());
        }
    }

    /// What is written before a call.
    static AuditLine of(Opening opening, String argumentsDigest) {
        return new Opened(
                CALL,
                opening.id().value(),
                "opened",
                opening.at().toString(),
                opening.tool(),
                Who.of(opening.person()),
                opening.client().value(),
                opening.groups().stream().map(GroupId::value).toList(),
                opening.scopes(),
                opening.workspace(),
                resource(opening.subject()),
                argumentsDigest);
    }

    /// What is written after a call.
    static AuditLine of(Opening opening, Closing closing, String argumentsDigest) {
        return new Closed(
                CALL,
                opening.id().value(),
                "closed",
                closing.at().toString(),
                opening.tool(),
                Who.of(opening.person()),
                opening.client().value(),
                opening.workspace(),
                argumentsDigest,
                closing.outcome(),
                closing.reasons(),
                closing.workspace(),
                closing.returned(),
                closing.screened(),
                closing.withheld(),
                closing.decision().id(),
                closing.decision().revision(),
                closing.decision().observed().stream()
                        .map(Reason::code)
                        .distinct()
                        .toList(),
                micros(closing.latency().total()),
                micros(closing.latency().policy()),
                micros(closing.latency().token()),
                micros(closing.latency().upstream()),
                micros(closing.latency().own()),
                closing.upstreamRequestIds(),
                closing.screenings().stream().map(Decided::of).toList());
    }

    private static long micros(Duration duration) {
        return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
    }

    private static SequencedMap<String, String> resource(Subject subject) {
        var resource = new LinkedHashMap<String, String>();
        resource.put("kind", subject.kind());
        resource.putAll(subject.names());
        return resource;
    }

    static AuditLine of(EventId id, SecurityEvent event) {
        return new Happened(
                SECURITY,
                id.value(),
                event.at().toString(),
                event.kind().code(),
                event.client(),
                event.grant(),
                Who.of(event.person()),
                event.code(),
                event.details());
    }

    /// What happened to the connector itself.
    static AuditLine of(EventId id, ServiceEvent event) {
        return service(id, event.at(), event.kind().code(), event.details());
    }

    /// What happened to the connector itself.
    static AuditLine service(EventId id, Instant at, String event, SortedMap<String, String> details) {
        return new Served(SERVICE, id.value(), at.toString(), event, new TreeMap<>(details));
    }

    /// How far the chain had come.
    static AuditLine checkpoint(EventId id, Instant at, String statement) {
        return new Attested(CHECKPOINT, id.value(), at.toString(), statement);
    }

    String eventId();

    /// As a JSON object, in ASCII and on one line.
    default String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an audit record of plain values could not be written", impossible);
        }
    }
}
