package io.aiconnectors.databricks.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.NamePattern;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class IntentTest {
    private static final WorkspaceChoice ANY = new WorkspaceChoice.Default();
    private static final PageRequest FIRST = PageRequest.first();
    private static final CatalogName MAIN = new CatalogName("main");
    private static final SchemaName SALES = new SchemaName(MAIN, "sales");
    private static final TableName ORDERS = new TableName(SALES, "orders");
    private static final GenieSpaceId SPACE = new GenieSpaceId("01ef");
    private static final UpstreamToolName TOOL = new UpstreamToolName("execute_sql_read_only");
    private static final JsonText ARGUMENTS = new JsonText("{\"query\":\"select 'hush'\"}");
    private static final Intent.PrepareGenieCall GENIE = new Intent.PrepareGenieCall(ANY, SPACE, TOOL, ARGUMENTS);
    private static final Intent.PrepareSqlCall SQL = new Intent.PrepareSqlCall(ANY, TOOL, ARGUMENTS, List.of());
    private static final ArgumentFit FITS = new ArgumentFit.Fits();

    @Test
    void each_intent_is_for_a_tool_of_its_own() {
        var intents = List.of(
                new Intent.ListGenieSpaces(ANY, FIRST),
                new Intent.ListSqlWarehouses(ANY, FIRST),
                new Intent.ListCatalogs(ANY, FIRST),
                new Intent.ListSchemas(ANY, MAIN, FIRST),
                new Intent.ListTables(ANY, SALES, FIRST),
                new Intent.GetTable(ANY, ORDERS),
                new Intent.SearchTables(ANY, MAIN, new NamePattern("%"), FIRST),
                new Intent.ListGenieTools(ANY, SPACE),
                new Intent.CallGenieTool(GENIE, FITS),
                new Intent.ListSqlTools(ANY),
                new Intent.CallSqlTool(SQL, FITS));

        assertThat(intents).extracting(Intent::tool).containsExactly(ToolName.values());
        assertThat(Stream.concat(intents.stream(), Stream.of(GENIE, SQL)).<Class<?>>map(Intent::getClass))
                .containsExactlyInAnyOrderElementsOf(leaves(Intent.class).toList());
    }

    @Test
    void a_call_is_for_the_tool_and_the_workspace_that_it_was_prepared_for() {
        var there = new WorkspaceChoice.Named(new WorkspaceAlias("europe"));
        var sql = new Intent.PrepareSqlCall(there, TOOL, ARGUMENTS, List.of());
        var genie = new Intent.PrepareGenieCall(there, SPACE, TOOL, ARGUMENTS);

        assertThat(List.of(new Intent.CallSqlTool(sql, FITS), new Intent.CallGenieTool(genie, FITS)))
                .extracting(Intent::workspace)
                .containsOnly(there);
        assertThat(List.of(sql.tool(), genie.tool())).containsExactly(ToolName.PROXY_TO_SQL, ToolName.PROXY_TO_GENIE);
    }

    @Test
    void the_wire_names_are_those_of_the_design() {
        assertThat(Arrays.stream(ToolName.values()).map(ToolName::wireName))
                .containsExactly(
                        "list_genie_spaces",
                        "list_sql_warehouses",
                        "list_catalogs",
                        "list_schemas",
                        "list_tables",
                        "get_table",
                        "search_tables",
                        "list_genie_tools",
                        "proxy_to_genie",
                        "list_sql_tools",
                        "proxy_to_sql");
    }

    @Test
    void a_search_is_within_a_catalog_or_a_schema() {
        assertThat(new Intent.SearchTables(ANY, MAIN, new NamePattern("%"), FIRST).within())
                .isEqualTo(MAIN);
        assertThat(new Intent.SearchTables(ANY, SALES, new NamePattern("%"), FIRST).within())
                .isEqualTo(SALES);
    }

    static Stream<Securable> noPlaceToSearch() {
        return Stream.of(ORDERS, new ColumnName(ORDERS, "id"), SPACE);
    }

    @ParameterizedTest
    @MethodSource("noPlaceToSearch")
    void a_search_within_anything_else_is_refused(Securable within) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Intent.SearchTables(ANY, within, new NamePattern("%"), FIRST));
    }

    @Test
    void an_intent_does_not_print_what_was_asked() {
        assertThat(new Intent.CallSqlTool(SQL, FITS).toString()).doesNotContain("hush");
        assertThat(new Intent.CallGenieTool(GENIE, FITS).toString()).doesNotContain("hush");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(IntentTest::leaves)
                : Stream.of(type);
    }
}
