package io.aiconnectors.databricks.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the requirements say of assistants and their tools. Cucumber makes one for each scenario.
public final class Steps {
    private static final int AT_EACH_LEVEL = 5;
    private static final int PAGE = 100;

    private final List<Assistant> assistants = new ArrayList<>();
    private final List<Assistant.Reply> replies = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private String table = "";

    @After
    public void everybodyLeaves() {
        assistants.forEach(Assistant::close);
    }

    @Given("an assistant that acts for {}")
    public void anAssistant(String person) {
        assistants.add(Surroundings.HERE.get().assistant(person));
    }

    @When("it lists its tools")
    public void listsTools() {
        seen.addAll(assistant().tools());
    }

    @When("it calls {string}")
    public void calls(String tool) {
        call(tool, Map.of());
    }

    @When("it calls {string} with:")
    public void callsWith(String tool, Map<String, String> arguments) {
        var typed = new HashMap<String, Object>(arguments);
        typed.computeIfPresent("limit", (_, limit) -> Integer.valueOf(limit.toString()));
        call(tool, typed);
    }

    @When("it asks for the table {string}")
    public void asksForTable(String name) {
        call("get_table", Map.of("full_name", name));
    }

    @When("it asks for that table")
    public void asksForThatTable() {
        asksForTable(table);
    }

    @When("it calls the SQL tool {string} with the statement {string}")
    public void callsSqlTool(String tool, String statement) {
        call("proxy_to_sql", Map.of("tool_name", tool, "tool_args", Map.of("query", statement)));
    }

    @When("it runs the statement {string}")
    public void runs(String statement) {
        callsSqlTool("execute_sql_read_only", statement);
    }

    @Given("it has run the statement {string} before")
    public void hasRun(String statement) {
        for (int i = 0; i < AT_EACH_LEVEL; i++) {
            runs(statement);
            getsAnAnswer();
        }
    }

    @When("it asks the Genie space {string}: {string}")
    public void asksGenie(String title, String question) {
        var spaces = call("list_genie_spaces", Map.of()).structured().path("spaces");
        var space = spaces.valueStream()
                .filter(one -> one.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow()
                .path("space_id")
                .asText();
        var tools = call("list_genie_tools", Map.of("genie_space_id", space)).structured();
        var asking = tools.findValuesAsText("name").stream()
                .filter(name -> name.startsWith("query_space_"))
                .findFirst()
                .orElseThrow();
        call(
                "proxy_to_genie",
                Map.of("genie_space_id", space, "tool_name", asking, "tool_args", Map.of("query", question)));
    }

    @When("it goes from catalogs by schemas to a table")
    public void goesToATable() {
        table = few(names(call("list_catalogs", Map.of()), "catalogs"))
                .flatMap(catalog -> few(names(call("list_schemas", Map.of("catalog_name", catalog)), "schemas"))
                        .flatMap(schema -> few(names(
                                        call("list_tables", Map.of("catalog_name", catalog, "schema_name", schema)),
                                        "tables"))
                                .map(name -> catalog + "." + schema + "." + name)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("this person is shown no table in the first catalogs"));
    }

    @When("it searches the catalog for the name of that table")
    public void searchesThatTable() {
        var parts = table.split("\\.", 3);
        call("search_tables", Map.of("catalog_name", parts[0], "schema_name", parts[1], "name_pattern", parts[2]));
    }

    @When("it reads the first page of the tables in {string}")
    public void readsFirstPage(String schema) {
        call("list_tables", page(schema, "", 2));
        table = schema;
    }

    @When("{} asks for the next page")
    public void anotherAsksForNextPage(String person) {
        var cursor = reply().structured().path("next_cursor").asText();
        assertThat(cursor).isNotEmpty();
        anAssistant(person);
        call("list_tables", page(table, cursor, 2));
    }

    @When("it reads all pages of the tables in {string}")
    public void readsAllPages(String schema) {
        var cursor = "";
        do {
            seen.addAll(names(call("list_tables", page(schema, cursor, PAGE)), "tables"));
            cursor = reply().structured().path("next_cursor").asText();
        } while (!cursor.isEmpty());
    }

    @Then("it finds these and no others:")
    public void finds(List<String> tools) {
        assertThat(seen).containsExactlyInAnyOrderElementsOf(tools);
    }

    @Then("it has seen {int} different tables, each once")
    public void hasSeen(int number) {
        assertThat(seen).hasSize(number).doesNotHaveDuplicates();
    }

    @Then("it gets an answer")
    public void getsAnAnswer() {
        assertThat(reply().refused()).as(reply().text()).isFalse();
    }

    @Then("it gets an answer with {string}")
    public void getsAnAnswerWith(String list) {
        getsAnAnswer();
        assertThat(reply().structured().path(list).isArray()).as(list).isTrue();
    }

    @Then("the answer says {string}")
    public void says(String text) {
        getsAnAnswer();
        assertThat(reply().text()).contains(text);
    }

    @Then("the answer tells its columns and their types")
    public void tellsColumns() {
        getsAnAnswer();
        assertThat(reply().structured().path("columns")).isNotEmpty().allSatisfy(column -> {
            assertThat(column.path("name").asText()).isNotEmpty();
            assertThat(column.path("type").asText()).isNotEmpty();
        });
    }

    @Then("that table is among the {string} of the answer")
    public void thatTableIsAmong(String list) {
        assertThat(reply().structured().path(list).findValuesAsText("full_name"))
                .contains(table);
    }

    @Then("the {string} of the answer are {string}")
    public void namesAre(String list, String expected) {
        assertThat(names(reply(), list)).containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @Then("{string} is not among the {string} of the answer")
    public void isNotAmong(String name, String list) {
        assertThat(names(reply(), list)).isNotEmpty().doesNotContain(name);
    }

    @Then("the answer counts {int} as withheld")
    public void countsWithheld(int number) {
        assertThat(reply().structured().path("withheld").asInt()).isEqualTo(number);
    }

    @Then("nothing Strictly Confidential is named")
    public void namesNothingConfidential() {
        assertThat(reply().text() + reply().structured()).isNotEmpty().doesNotContain(Markers.ALL);
    }

    @Then("it is refused")
    public void isRefused() {
        assertThat(reply().refused()).as(reply().text()).isTrue();
        assertThat(reply().text()).isNotBlank();
    }

    @Then("it is refused with a word on {string}")
    public void isRefusedWith(String word) {
        isRefused();
        assertThat(reply().text()).contains(word);
    }

    @Then("both times it is refused in the same words")
    public void refusedAlike() {
        assertThat(replies).hasSize(2).allMatch(Assistant.Reply::refused);
        assertThat(withoutEvent(replies.getFirst())).isEqualTo(withoutEvent(replies.getLast()));
    }

    private Assistant assistant() {
        return assistants.getLast();
    }

    private Assistant.Reply reply() {
        return replies.getLast();
    }

    private Assistant.Reply call(String tool, Map<String, Object> arguments) {
        replies.add(assistant().call(tool, arguments));
        return reply();
    }

    private List<String> names(Assistant.Reply reply, String list) {
        assertThat(reply.refused()).as(reply.text()).isFalse();
        return reply.structured()
                .path(list)
                .valueStream()
                .map(one -> one.path("name").asText())
                .toList();
    }

    private static String withoutEvent(Assistant.Reply reply) {
        return reply.text().replaceAll("Event [0-9A-Za-z_-]+", "Event …") + reply.structured();
    }

    private static Stream<String> few(List<String> names) {
        return names.stream().limit(AT_EACH_LEVEL);
    }

    private static Map<String, Object> page(String schema, String cursor, int limit) {
        var dot = schema.indexOf('.');
        var arguments = new HashMap<String, Object>(Map.of(
                "catalog_name", schema.substring(0, dot), "schema_name", schema.substring(dot + 1), "limit", limit));
        Optional.of(cursor).filter(some -> !some.isEmpty()).ifPresent(some -> arguments.put("cursor", some));
        return arguments;
    }
}
