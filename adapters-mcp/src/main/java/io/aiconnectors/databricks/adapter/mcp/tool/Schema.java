package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.List;

/// Writes closed JSON Schemas (draft 2020-12) of objects.
final class Schema {
    private final ObjectNode json = Json.object().put("type", "object");

    private Schema() {
        json.putObject("properties");
        json.put("additionalProperties", false);
    }

    static Schema object() {
        return new Schema();
    }

    static ObjectNode text(String description) {
        return Json.object().put("type", "string").put("description", description);
    }

    static ObjectNode flag(String description) {
        return Json.object().put("type", "boolean").put("description", description);
    }

    /// An object whose properties are somebody else's business.
    static ObjectNode open(String description) {
        return Json.object().put("type", "object").put("description", description);
    }

    static ObjectNode listOf(Schema item, String description) {
        var list = Json.object().put("type", "array").put("description", description);
        list.set("items", item.json());
        return list;
    }

    Schema required(String name, ObjectNode schema) {
        json.withArray("required").add(name);
        return optional(name, schema);
    }

    Schema optional(String name, ObjectNode schema) {
        json.withObject("/properties").set(name, schema);
        return this;
    }

    /// The argument by which every tool lets its caller choose a workspace.
    Schema workspace(List<WorkspaceAlias> aliases) {
        var schema = text("Alias of the Databricks workspace. Leave it out to use the first one that you can enter.");
        var names = schema.putArray("enum");
        aliases.forEach(alias -> names.add(alias.value()));
        return optional("workspace", schema);
    }

    /// The arguments of a listing.
    Schema paged() {
        optional(
                "limit",
                Json.object()
                        .put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", PageRequest.MAX_LIMIT)
                        .put("default", PageRequest.DEFAULT_LIMIT)
                        .put("description", "How many entries to return at most."));
        return turned();
    }

    /// The argument that goes on where an answer ended.
    Schema turned() {
        return optional(
                "cursor",
                text(
                        "next_cursor of the previous answer, to go on from there. Keep all other arguments as they were."));
    }

    /// Where to go on, in an answer that is not whole.
    Schema continued() {
        return optional("next_cursor", text("Present when there is more: pass it as cursor."))
                .optional("more", text("Present when there is more: the call to make next."))
                .optional("shortened", text("Present when an entry is too large to be shown whole: what is cut."));
    }

    /// What was withheld, in an answer.
    Schema withheld() {
        return optional(
                        "withheld",
                        Json.object()
                                .put("type", "integer")
                                .put("minimum", 1)
                                .put(
                                        "description",
                                        "How many entries were withheld because they are strictly confidential, or cannot be"
                                                + " checked. Absent when none were."))
                .optional(
                        "unchecked",
                        Json.object()
                                .put("type", "integer")
                                .put("minimum", 1)
                                .put(
                                        "description",
                                        "How many of the withheld entries could not be checked in time. Absent when all"
                                                + " were checked."))
                .optional("unchecked_hint", text("Present with unchecked: what to do about it."));
    }

    ObjectNode json() {
        return json;
    }
}
