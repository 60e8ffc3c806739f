package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The schemas of what the tools answer.
final class Outputs {
    static final Schema SPACE = Schema.object()
            .required("space_id", Schema.text("Id for list_genie_tools and proxy_to_genie."))
            .required("title", Schema.text("Title for people."))
            .required("warehouse_id", Schema.text("The SQL warehouse that answers are computed on; empty if unknown."))
            .required("description", Schema.text("What the space is about; may be empty."));

    static final Schema WAREHOUSE = Schema.object()
            .required("id", Schema.text("Id of the warehouse."))
            .required("name", Schema.text("Name for people."))
            .required("state", Schema.text("Such as RUNNING or STOPPED; a stopped one takes a while to start."));

    static final Schema CONTAINER = Schema.object()
            .required("name", Schema.text("The plain name."))
            .required("full_name", Schema.text("The name with its container before it."));

    static final Schema TABLE = Schema.object()
            .required("name", Schema.text("The plain name."))
            .required("full_name", Schema.text("catalog.schema.table, for get_table."))
            .required("table_type", Schema.text("Such as MANAGED, EXTERNAL or VIEW."));

    private static final Schema COLUMN = Schema.object()
            .required("name", Schema.text("Name of the column."))
            .required("type", Schema.text("SQL type."))
            .required("nullable", Schema.flag("Whether values may be missing."));

    private static final Schema TOOL = Schema.object()
            .required("name", Schema.text("The tool_name to pass on."))
            .required("title", Schema.text("Title for people; may be empty."))
            .required("description", Schema.text("What the tool does, as Databricks says."))
            .required("input_schema", Schema.open("JSON Schema of tool_args."))
            .required("annotations", Schema.open("Hints that Databricks gives."));

    private Outputs() {}

    /// A page of a listing.
    static ObjectNode page(String noun, Schema item) {
        return rows(noun, item).withheld().json();
    }

    /// A page of a listing that does not say how much was withheld.
    static ObjectNode uncountedPage(String noun, Schema item) {
        return rows(noun, item).json();
    }

    private static Schema rows(String noun, Schema item) {
        return Schema.object()
                .required(noun, Schema.listOf(item, "What was found; may be empty."))
                .continued();
    }

    /// One table with its columns.
    static ObjectNode table() {
        return Schema.object()
                .required("name", Schema.text("The plain name."))
                .required("full_name", Schema.text("catalog.schema.table."))
                .required("table_type", Schema.text("Such as MANAGED, EXTERNAL or VIEW."))
                .required("columns", Schema.listOf(COLUMN, "The columns, in their order."))
                .continued()
                .withheld()
                .json();
    }

    /// The tools of a managed server.
    static ObjectNode tools() {
        return Schema.object()
                .required("tools", Schema.listOf(TOOL, "The tools that may be called."))
                .continued()
                .withheld()
                .json();
    }

    /// Whatever a tool of Databricks answers.
    static ObjectNode proxied() {
        return Schema.open("The structured content of the tool of Databricks, or its text as \"text\" when it has none;"
                + " next_call is the call to make while a result is pending.");
    }
}
