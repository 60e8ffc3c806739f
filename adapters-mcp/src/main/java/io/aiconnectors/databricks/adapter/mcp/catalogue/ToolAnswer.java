package io.aiconnectors.databricks.adapter.mcp.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;

/// What came of a tool call, before an era gives it its form.
public sealed interface ToolAnswer {
    /// The tool answered, be it with an error that the model can act on.
    ///
    /// @param structured the structured content; an empty object when there is none
    record Result(ArrayNode content, ObjectNode structured, boolean error) implements ToolAnswer {
        /// The result object of a call, as both eras know it.
        public ObjectNode json() {
            var result = Json.object();
            result.set("content", content);
            if (!structured.isEmpty()) {
                result.set("structuredContent", structured);
            }
            return result.put("isError", error);
        }
    }

    /// There is no such tool, or not for this caller; the two are one answer.
    record UnknownTool() implements ToolAnswer {}

    /// The client would have to declare capabilities, such as `{"sampling":{}}`, for this tool to work.
    record CapabilityMissing(ObjectNode required) implements ToolAnswer {}

    /// The caller's sign-in does not carry any further: the client has to get a new token.
    record SignInOver(String text) implements ToolAnswer {}

    /// Structured content, with the same JSON as text for clients that only read text.
    static Result of(ObjectNode structured) {
        return new Result(Json.array().add(text(Json.write(structured))), structured, false);
    }

    /// An error that says what to do about it, and where it stands in the audit.
    static Result failure(String sentences, Refusal refusal) {
        return failure(refusal.after(sentences));
    }

    /// An error with this text and no more.
    static Result failure(String text) {
        return new Result(Json.array().add(text(text)), Json.object(), true);
    }

    /// A text block.
    static ObjectNode text(String text) {
        return Json.object().put("type", "text").put("text", text);
    }
}
