package io.aiconnectors.databricks.adapter.mcp.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.domain.audit.EventId;

/// What every refusal ends with, whatever was refused: the event, by which `./connector why` tells the whole story, a
/// stable code, and whether the same call may be answered later. It tells nothing that the sentence before it does not.
///
/// @param code      snake_case; the audit's own, unless that would tell what is withheld
/// @param retryable whether the call may succeed unchanged, once some time has passed
public record Refusal(EventId event, String code, boolean retryable) {
    /// For good, until something changes.
    public static Refusal lasting(EventId event, String code) {
        return new Refusal(event, code, false);
    }

    /// For now.
    public static Refusal passing(EventId event, String code) {
        return new Refusal(event, code, true);
    }

    /// The sentences with this at their end.
    public String after(String sentences) {
        return sentences + " Event " + event.value() + ", code " + code + ", retryable: " + (retryable ? "yes" : "no")
                + ".";
    }

    /// The same for programs, as the `data` of a JSON-RPC error.
    public ObjectNode json() {
        return Json.object().put("event", event.value()).put("code", code).put("retryable", retryable);
    }
}
