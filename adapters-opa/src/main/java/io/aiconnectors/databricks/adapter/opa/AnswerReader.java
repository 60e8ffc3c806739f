package io.aiconnectors.databricks.adapter.opa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import java.io.IOException;
import java.util.Set;

/// Believes an answer or does not. The result has to be exactly of the contract; the envelope around it is OPA's own
/// and
/// may hold more than is read here.
final class AnswerReader {
    private final String bundle;
    private final Set<String> revisions;

    /// @param revisions the only ones to believe; empty for any
    AnswerReader(String bundle, Set<String> revisions) {
        this.bundle = bundle;
        this.revisions = Set.copyOf(revisions);
    }

    <A> Answered<A> read(byte[] bytes, Class<A> form) {
        JsonNode envelope;
        try {
            envelope = StrictJson.MAPPER.readTree(bytes);
        } catch (IOException _) {
            return new Answered.Missing<>(PolicyFault.BAD_RESPONSE);
        }
        if (!envelope.isObject()) {
            return new Answered.Missing<>(PolicyFault.BAD_RESPONSE);
        }
        // OPA answers 200 without a result when no rule defines the document: the policy is not there, or speaks
        // another version of the contract. That is not a denial.
        if (!envelope.has("result")) {
            return new Answered.Missing<>(PolicyFault.UNDEFINED);
        }
        var id = envelope.path("decision_id");
        var revision = envelope.path("provenance").path("bundles").path(bundle).path("revision");
        if (isBlank(id) || isBlank(revision)) {
            return new Answered.Missing<>(PolicyFault.UNATTESTED);
        }
        if (!revisions.isEmpty() && !revisions.contains(revision.textValue())) {
            return new Answered.Missing<>(PolicyFault.REVISION);
        }
        return result(envelope.path("result"), form, new DecisionRef(id.textValue(), revision.textValue()));
    }

    private static <A> Answered<A> result(JsonNode result, Class<A> form, DecisionRef decision) {
        if (!result.isObject()) {
            return new Answered.Missing<>(PolicyFault.CONTRACT);
        }
        try {
            return new Answered.Given<>(StrictJson.MAPPER.treeToValue(result, form), decision);
        } catch (JsonProcessingException _) {
            return new Answered.Missing<>(PolicyFault.CONTRACT);
        }
    }

    private static boolean isBlank(JsonNode text) {
        return !text.isTextual() || text.textValue().isBlank();
    }
}
