package io.aiconnectors.databricks.bootstrap.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/// What happened to one call, or at one event around sign-in or in the connector itself. In JSON, what is empty is left
/// out.
///
/// @param standing whether both ends of it are recorded
/// @param outcome  how it ended, or what happened; empty when that is not recorded
/// @param resource what it was about, by names of the schema of audit records; those of data are replaced unless the
///                 caller was shown it, or the auditors' key opened the call's payload
/// @param reasons  why it was not answered, or not all of it
/// @param observed what rules that only observe would have refused
/// @param facts    what the policy was told, by the id of the decision, as far as the decision log was given
/// @param details  what else an event says
/// @param payloads what was asked and answered, by its part; only with the auditors' key
/// @param records  where all this stands: file and line
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Story(
        String event,
        String kind,
        Standing standing,
        String began,
        String ended,
        String outcome,
        Person person,
        String tool,
        Map<String, String> resource,
        String workspace,
        List<Reason> reasons,
        List<Withheld> withheld,
        List<Reason> observed,
        List<Decided> decisions,
        Map<String, Object> facts,
        Map<String, Long> microseconds,
        List<String> requestIds,
        Map<String, String> details,
        Map<String, String> payloads,
        List<String> records) {

    /// What is recorded of a call.
    enum Standing {
        /// Beginning and end, or all there is.
        WHOLE,
        /// It began. It may still be under way, or its end is not in what was read.
        NOT_CLOSED,
        /// It ended. Its beginning is not in what was read.
        NOT_OPENED
    }

    /// Who called.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Person(String upn, String oid, String tid, String client, List<String> groups, List<String> scopes) {}

    /// A reason.
    ///
    /// @param rule   by which rule of the policy; empty for a reason that is not the policy's, or an unknown rule
    /// @param places where the policy says so
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reason(String code, String rule, List<PolicyText.Place> places, String means, String toChange, String ask) {}

    /// How much of one classification was not shown; never which.
    record Withheld(String code, int count, String means, String toChange, String ask) {}

    /// A decision of the policy.
    record Decided(String id, String revision) {}

    /// Whether it is this person's.
    ///
    /// @param name upn or object id
    boolean isOf(String name) {
        return person.upn().equalsIgnoreCase(name) || person.oid().equalsIgnoreCase(name);
    }
}
