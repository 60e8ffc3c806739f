package io.aiconnectors.databricks.adapter.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.screening.Withheld;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A line of the audit file, in the form that `docs/audit/event.schema.json` publishes.
sealed interface AuditLine {
    /// The version of the schema.
    int SCHEMA_VERSION = 1;

    // Everything beyond ASCII is escaped: whatever a caller put into a name, lone surrogates included, stays one line.
    JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /// Who it is.
    record Who(String tid, String oid, String upn) {
        static Who of(Person person) {
            return new Who(person.tenant().value(), person.object().value(), person.upn());
        }
    }

    /// A call is about to happen.
    ///
    /// @param resource what it is about: its `kind`, and the names that go with that
    record Opened(
            int schemaVersion,
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
            int schemaVersion,
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
            List<Withheld> withheld,
            String decisionId,
            String policyRevision,
            List<String> observed,
            long latencyMs,
            String upstreamRequestId,
            List<Decided> screenings)
            implements AuditLine {}

    /// A decision on what may be shown.
    record Decided(String decisionId, String policyRevision) {
        private static Decided of(DecisionRef decision) {
            return new Decided(decision.id(), decision.revision());
        }
    }

    static AuditLine of(Opening opening) {
        return new Opened(
                SCHEMA_VERSION,
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
                opening.arguments().value());
    }

    static AuditLine of(Opening opening, Closing closing) {
        return new Closed(
                SCHEMA_VERSION,
                opening.id().value(),
                "closed",
                closing.at().toString(),
                opening.tool(),
                Who.of(opening.person()),
                opening.client().value(),
                opening.workspace(),
                opening.arguments().value(),
                closing.outcome(),
                closing.reasons(),
                closing.workspace(),
                closing.returned(),
                closing.withheld(),
                closing.decision().id(),
                closing.decision().revision(),
                closing.decision().observed().stream()
                        .map(Reason::code)
                        .distinct()
                        .toList(),
                // A clock that was set back must not make a call end before it began.
                Math.max(0, Duration.between(opening.at(), closing.at()).toMillis()),
                closing.upstreamRequestId(),
                closing.screenings().stream().map(Decided::of).toList());
    }

    private static SequencedMap<String, String> resource(Subject subject) {
        var resource = new LinkedHashMap<String, String>();
        resource.put("kind", subject.kind());
        resource.putAll(subject.names());
        return resource;
    }

    /// The line in bytes, with its end.
    default byte[] bytes() throws JsonProcessingException {
        var json = JSON.writeValueAsBytes(this);
        var line = new byte[json.length + 1];
        System.arraycopy(json, 0, line, 0, json.length);
        line[json.length] = '\n';
        return line;
    }
}
