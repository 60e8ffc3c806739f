package io.aiconnectors.databricks.adapter.databricks.catalog;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.MAIN;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.SALES;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.page;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.permitted;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.screened;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.withheld;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.Answer;
import io.aiconnectors.databricks.adapter.databricks.scripted.Bench;
import io.aiconnectors.databricks.domain.access.Intent.GetTable;
import io.aiconnectors.databricks.domain.access.Intent.ListSchemas;
import io.aiconnectors.databricks.domain.access.Intent.ListTables;
import io.aiconnectors.databricks.domain.access.Intent.SearchTables;
import io.aiconnectors.databricks.domain.catalog.Column;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.Table;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.NamePattern;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RestUnityCatalogTest {
    private static final TableName ORDERS = new TableName(SALES, "orders");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void schemas_are_those_of_the_catalog() {
        bench.server().answers(Answer.json("{\"schemas\":[{\"name\":\"sales\",\"catalog_name\":\"main\"}]}"));

        assertThat(answer(schemas()).items()).containsExactly(new SchemaSummary(SALES));
        var heard = bench.server().heard().getFirst();
        assertThat(heard.path()).isEqualTo("/api/2.1/unity-catalog/schemas");
        assertThat(heard.parameter("catalog_name")).isEqualTo("main");
        assertThat(heard.parameter("include_browse")).isEqualTo("false");
    }

    @Test
    void schemas_of_another_catalog_are_no_answer() {
        bench.server().answers(Answer.json("{\"schemas\":[{\"name\":\"sales\",\"catalog_name\":\"other\"}]}"));

        assertThat(fault(schemas()).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void tables_come_without_columns_and_properties_fifty_at_most() {
        bench.server()
                .answers(Answer.json(
                        "{\"tables\":[{\"name\":\"orders\",\"catalog_name\":\"MAIN\",\"schema_name\":\"sales\","
                                + "\"table_type\":\"MANAGED\",\"comment\":\"hush\"}]}"));

        assertThat(answer(tables()).items()).containsExactly(new TableSummary(ORDERS, "MANAGED"));
        var heard = bench.server().heard().getFirst();
        assertThat(heard.path()).isEqualTo("/api/2.1/unity-catalog/tables");
        assertThat(heard.parameter("catalog_name")).isEqualTo("main");
        assertThat(heard.parameter("schema_name")).isEqualTo("sales");
        assertThat(heard.parameter("max_results")).isEqualTo("50");
        assertThat(heard.parameter("include_browse")).isEqualTo("false");
        assertThat(heard.parameter("omit_columns")).isEqualTo("true");
        assertThat(heard.parameter("omit_properties")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tables\":[{\"name\":\"orders\",\"schema_name\":\"hr\",\"table_type\":\"VIEW\"}]}",
                "{\"tables\":[{\"name\":\"orders\"}]}",
                "{\"tables\":[{\"name\":\"orders\",\"table_type\":{}}]}"
            })
    void tables_of_another_schema_or_shape_are_no_answer(String body) {
        bench.server().answers(Answer.json(body));

        assertThat(fault(tables()).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_table_comes_with_its_columns_and_nothing_more() {
        bench.server().answers(Answer.json("""
                        {"name":"orders","full_name":"main.sales.orders","table_type":"MANAGED","comment":"hush",
                         "created_at":"1700000000000","view_definition":"select hush","columns":[
                          {"name":"id","type_text":"bigint","type_name":"LONG","nullable":false,"position":"0"},
                          {"name":"cost/center %","type_text":"decimal(12,2)","comment":"hush"},
                          {"name":"flag","type_name":"BOOLEAN","nullable":"true"}]}
                        """));

        assertThat(answer(table()))
                .isEqualTo(new Table(
                        new TableSummary(ORDERS, "MANAGED"),
                        List.of(
                                new Column(new ColumnName(ORDERS, "id"), "bigint", false),
                                new Column(new ColumnName(ORDERS, "cost/center %"), "decimal(12,2)", true),
                                new Column(new ColumnName(ORDERS, "flag"), "BOOLEAN", true))));
        assertThat(bench.server().heard().getFirst().path())
                .isEqualTo("/api/2.1/unity-catalog/tables/main.sales.orders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"other\",\"table_type\":\"VIEW\"}",
                "{\"name\":\"orders\",\"full_name\":\"main.hr.orders\",\"table_type\":\"VIEW\"}",
                "{\"name\":\"orders\",\"table_type\":\"VIEW\",\"columns\":{}}",
                "{\"name\":\"orders\",\"table_type\":\"VIEW\",\"columns\":[{\"type_text\":\"int\"}]}",
                "{\"name\":\"orders\",\"table_type\":\"VIEW\",\"columns\":[{\"name\":\"a\"}]}",
                "{\"name\":\"orders\",\"table_type\":\"VIEW\",\"columns\":[{\"name\":\"a\",\"type_text\":\"int\",\"nullable\":\"maybe\"}]}"
            })
    void a_table_of_another_name_or_shape_is_no_answer(String body) {
        bench.server().answers(Answer.json(body));

        assertThat(fault(table()).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_code\":\"TABLE_DOES_NOT_EXIST\",\"message\":\"Table 'main.sales.orders' does not exist.\"}",
                "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"Table does not exist\"}"
            })
    void a_table_that_is_not_there_is_not_found(String body) {
        bench.server().answers(Answer.of(body.contains("INVALID") ? 400 : 404, body));

        assertThat(fault(table()).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_search_goes_to_the_summaries_of_one_catalog() {
        bench.server()
                .answers(Answer.json("{\"tables\":[{\"full_name\":\"main.sales.orders\",\"table_type\":\"MANAGED\"},"
                        + "{\"full_name\":\"main.hr.orders_old\",\"table_type\":\"VIEW\"},"
                        + "{\"full_name\":\"main.hr.a.b\",\"table_type\":\"VIEW\"}]}"));

        assertThat(answer(search(MAIN)).items())
                .containsExactly(
                        new TableSummary(new TableName(new SchemaName(MAIN, "hr"), "orders_old"), "VIEW"),
                        new TableSummary(ORDERS, "MANAGED"));
        var heard = bench.server().heard().getFirst();
        assertThat(heard.path()).isEqualTo("/api/2.1/unity-catalog/table-summaries");
        assertThat(heard.parameter("catalog_name")).isEqualTo("main");
        assertThat(heard.parameter("table_name_pattern")).isEqualTo("%orders%");
        assertThat(heard.has("schema_name_pattern")).isFalse();
    }

    @Test
    void an_underscore_in_a_schemas_name_finds_that_schema_alone() {
        var north = new SchemaName(MAIN, "sales_north");
        bench.server()
                .answers(
                        Answer.json("{\"tables\":[{\"full_name\":\"main.salesXnorth.orders\",\"table_type\":\"VIEW\"}],"
                                + "\"next_page_token\":\"p2\"}"),
                        Answer.json(
                                "{\"tables\":[{\"full_name\":\"main.sales_north.orders\",\"table_type\":\"VIEW\"}]}"));

        assertThat(answer(search(north)).items())
                .containsExactly(new TableSummary(new TableName(north, "orders"), "VIEW"));
        assertThat(bench.server().heard().getFirst().parameter("schema_name_pattern"))
                .isEqualTo("sales_north");
    }

    @Test
    void a_find_in_another_catalog_is_no_answer() {
        bench.server()
                .answers(Answer.json("{\"tables\":[{\"full_name\":\"other.sales.orders\",\"table_type\":\"VIEW\"}]}"));

        assertThat(fault(search(MAIN)).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void what_was_withheld_is_never_asked_for() {
        var catalog = catalog();
        var tableCall = permitted(new GetTable(ANYWHERE, ORDERS));
        var listCall = permitted(new ListTables(ANYWHERE, SALES, page(5)));

        assertThat(fault(catalog.table(tableCall, bench.at(), withheld())).kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(fault(catalog.tables(listCall, bench.at(), withheld())).kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(bench.server().heard()).isEmpty();
    }

    private Upstream<Slice<SchemaSummary>> schemas() {
        return catalog().schemas(permitted(new ListSchemas(ANYWHERE, MAIN, page(100))), bench.at(), screened(MAIN));
    }

    private Upstream<Slice<TableSummary>> tables() {
        return catalog().tables(permitted(new ListTables(ANYWHERE, SALES, page(100))), bench.at(), screened(SALES));
    }

    private Upstream<Table> table() {
        return catalog().table(permitted(new GetTable(ANYWHERE, ORDERS)), bench.at(), screened(ORDERS));
    }

    private Upstream<Slice<TableSummary>> search(Securable within) {
        var call = permitted(new SearchTables(ANYWHERE, within, NamePattern.of("orders"), page(50)));
        Screened<Securable> container = screened(within);
        return catalog().search(call, bench.at(), container);
    }

    private UnityCatalog catalog() {
        return bench.adapter().unityCatalog();
    }
}
