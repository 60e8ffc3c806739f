package io.aiconnectors.databricks.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What two people ask their assistant, in the order in which a model would go about it, and what came of it.
///
/// It is told by the answers alone: ids and tool names come from earlier answers, never from here.
final class Story {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WITHHELD_TABLE = "finance.ledger.crimsonminutes";
    private static final String NO_SUCH_TABLE = "finance.ledger.no_such_table";

    private final Assistant assistant;
    private final PrintStream out;
    private final Set<String> used = new LinkedHashSet<>();

    Story(Assistant assistant, PrintStream out) {
        this.assistant = assistant;
        this.out = out;
    }

    /// Tells it, and gives back the names of the tools that were used.
    Set<String> tell() {
        chapter("What is there?");
        ask("list_catalogs", Map.of());
        ask("list_schemas", Map.of("catalog_name", "main"));
        ask("list_tables", Map.of("catalog_name", "main", "schema_name", "sales"));
        ask("get_table", Map.of("full_name", "main.sales.orders"));
        ask("search_tables", Map.of("catalog_name", "main", "name_pattern", "penguin*"));
        ask("list_sql_warehouses", Map.of());

        chapter("Ask with SQL");
        ask("list_sql_tools", Map.of());
        sql(
                "execute_sql_read_only",
                "SELECT segment, revenue FROM main.sales.revenue_by_segment ORDER BY revenue DESC");
        sql("execute_sql", "CREATE TABLE main.sales.mine AS SELECT 1");

        chapter("Ask Genie");
        genie(ask("list_genie_spaces", Map.of()));

        chapter("What is Strictly Confidential");
        ask("list_tables", Map.of("catalog_name", "finance", "schema_name", "ledger"));
        ask("get_table", Map.of("full_name", "finance.ledger.accounts"));
        var withheld = ask("get_table", Map.of("full_name", WITHHELD_TABLE));
        var absent = ask("get_table", Map.of("full_name", NO_SUCH_TABLE));
        if (!withoutEvent(withheld).equals(withoutEvent(absent))) {
            throw new IllegalStateException("a withheld table is told apart from one that does not exist");
        }
        out.println(
                "  A withheld table and one that does not exist are answered alike, to the letter, but for the event.");
        ask("list_schemas", Map.of("catalog_name", "obsidianvault"));

        chapter("Another workspace");
        ask("list_catalogs", Map.of("workspace", "research"));
        return used;
    }

    /// What was said but for the event, whose id is random in every answer.
    private static String withoutEvent(Assistant.Reply reply) {
        return reply.text().replaceAll(Retelling.EVENT + "[\\w-]{22},", "");
    }

    /// The first question alone, for somebody who will not get far.
    void listCatalogs() {
        ask("list_catalogs", Map.of());
    }

    private void genie(Assistant.Reply spaces) {
        var space = spaces.structured().at("/spaces").isEmpty()
                ? "none"
                : lastOf(spaces).path("space_id").asText();
        var tools = ask("list_genie_tools", Map.of("genie_space_id", space));
        var tool = tools.structured().at("/tools/0/name").asText("query_space_" + space);
        ask(
                "proxy_to_genie",
                Map.of(
                        "genie_space_id",
                        space,
                        "tool_name",
                        tool,
                        "tool_args",
                        Map.of("query", "How many penguins of each species were observed?")));
    }

    private static JsonNode lastOf(Assistant.Reply spaces) {
        var list = spaces.structured().get("spaces");
        return list.get(list.size() - 1);
    }

    private void sql(String tool, String statement) {
        ask("proxy_to_sql", Map.of("tool_name", tool, "tool_args", Map.of("query", statement)));
    }

    private Assistant.Reply ask(String tool, Map<String, Object> arguments) {
        used.add(tool);
        var reply = assistant.call(tool, arguments);
        out.printf("  %s %s%n", tool, JSON.valueToTree(new TreeMap<>(arguments)));
        Retelling.of(reply).lines().forEach(line -> out.println("      " + line));
        return reply;
    }

    private void chapter(String title) {
        out.printf("%n  — %s%n", title);
    }
}
