package io.aiconnectors.databricks.adapter.databricks.standin;

import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.ANYWHERE;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.MAIN;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.answer;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.by;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.fault;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.page;
import static io.aiconnectors.databricks.adapter.databricks.scripted.Calls.screened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.Intent.GetTable;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.access.Intent.ListGenieSpaces;
import io.aiconnectors.databricks.domain.access.Intent.ListSchemas;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlTools;
import io.aiconnectors.databricks.domain.access.Intent.ListSqlWarehouses;
import io.aiconnectors.databricks.domain.access.Intent.ListTables;
import io.aiconnectors.databricks.domain.access.Intent.SearchTables;
import io.aiconnectors.databricks.domain.access.Obligations;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Labels;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.NamePattern;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouse;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import io.aiconnectors.databricks.sandbox.catalog.access.TagReading;
import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@TestInstance(Lifecycle.PER_CLASS)
final class DiscoveryIT {
    private static final SchemaName MANY = new SchemaName(MAIN, "warehouse_2000");
    private static final TableName ORDERS = new TableName(new SchemaName(MAIN, "sales"), "orders");
    private static final SchemaName LEDGER = new SchemaName(new CatalogName("finance"), "ledger");

    private final StandInBench bench = new StandInBench();

    @AfterEach
    void reset() {
        bench.main().reset();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void each_person_enters_where_they_may() {
        assertThat(located("ann", ANYWHERE)).isEqualTo("main");
        assertThat(located("ann", named("research"))).isEqualTo("research");
        assertThat(located("ben", ANYWHERE)).isEqualTo("main");
        assertThat(fault(locate("ben", named("research"))).kind()).isEqualTo(Kind.WORKSPACE_FORBIDDEN);
        assertThat(fault(locate("gus", ANYWHERE)).kind()).isEqualTo(Kind.NO_WORKSPACE);
    }

    @Test
    void each_person_sees_their_own_catalogs() {
        assertThat(catalogs("ann")).containsExactlyInAnyOrder("finance", "main", "market", Markers.CATALOG);
        assertThat(catalogs("ben")).containsExactly("main");
    }

    @Test
    void schemas_are_walked_one_by_one_over_empty_pages() {
        var schemas = all(from -> {
            var call = permitted("ann", new ListSchemas(ANYWHERE, MAIN, new PageRequest(1, from)));
            return bench.adapter().unityCatalog().schemas(call, bench.at(), screened(MAIN));
        });

        assertThat(schemas)
                .extracting(summary -> summary.name().value())
                .containsExactlyInAnyOrder("sales", "nature", "warehouse_2000");
    }

    @Test
    void two_thousand_tables_are_walked_without_losing_one() {
        var tables = all(from -> {
            var call = permitted("ann", new ListTables(ANYWHERE, MANY, new PageRequest(100, from)));
            return bench.adapter().unityCatalog().tables(call, bench.at(), screened(MANY));
        });

        assertThat(tables).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    void a_table_comes_with_its_columns() {
        var table = answer(bench.adapter().unityCatalog().table(getTable("ann", ORDERS), bench.at(), screened(ORDERS)));

        assertThat(table.summary().type()).isEqualTo("MANAGED");
        assertThat(table.columns())
                .extracting(column -> column.name().value())
                .startsWith("o_orderkey", "o_custkey")
                .hasSize(9);
    }

    @Test
    void a_table_that_is_not_there_is_not_found() {
        var nothing = new TableName(ORDERS.schema(), "nothing");

        assertThat(fault(bench.adapter().unityCatalog().table(getTable("ann", nothing), bench.at(), screened(nothing)))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_search_finds_by_fragment_in_a_catalog_or_one_schema() {
        assertThat(found("orders", MAIN)).extracting(TableSummary::name).contains(ORDERS);
        assertThat(found("event_00%", MANY))
                .isNotEmpty()
                .allMatch(summary -> summary.name().schema().equals(MANY));
        assertThat(found("orders", MANY)).isEmpty();
    }

    @Test
    void spaces_and_warehouses_are_those_of_the_person() {
        assertThat(spaces("ann")).hasSize(3);
        assertThat(spaces("ben")).extracting(GenieSpace::title).containsExactly("Penguins");
        var call = permitted("ben", new ListSqlWarehouses(ANYWHERE, page(50)));
        assertThat(answer(bench.adapter().sqlWarehouses().warehouses(call, bench.at()))
                        .items())
                .extracting(SqlWarehouse::name, SqlWarehouse::state)
                .containsExactly(tuple("Analytics", "RUNNING"));
    }

    @Test
    void tags_of_every_kind_of_securable_are_read() {
        var deal = spaces("ann").stream()
                .filter(space -> space.title().contains(Markers.SPACE))
                .findFirst()
                .orElseThrow();
        var accounts = new TableName(LEDGER, "accounts");

        assertThat(labels(
                        "ann",
                        MAIN,
                        ORDERS.schema(),
                        ORDERS,
                        new TableName(LEDGER, Markers.KEY_ONLY),
                        new ColumnName(accounts, Markers.COLUMN),
                        deal.id()))
                .containsExactly(
                        read("classification", "public"),
                        new Labels.Read(List.of()),
                        read("sci", "false"),
                        read("sci", ""),
                        read("Sensitivity", "SCI"),
                        read("Sci", "TRUE"));
    }

    @Test
    void a_table_whose_tags_the_person_may_not_read_is_unread() {
        var archive = new TableName(new SchemaName(MAIN, "nature"), Markers.UNREADABLE);

        assertThat(labels("ben", archive, MAIN).getFirst()).isInstanceOf(Labels.Unread.class);
        assertThat(labels("ben", MAIN)).containsExactly(read("classification", "public"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ALLOWED")
    void tags_that_nobody_may_read_are_all_unread(TagReading reading) {
        bench.main().serve(bench.main().catalogue().withTags(reading));

        // Tables that no other test reads the tags of, since what was read is remembered.
        assertThat(labels("ann", new TableName(MANY, "event_0001"), new TableName(MANY, "event_0002")))
                .hasSize(2)
                .allMatch(Labels.Unread.class::isInstance);
    }

    @Test
    void a_workspace_without_a_metastore_says_so() {
        bench.main().scripts().metastore().assigned(false);

        var call = permitted("ann", new ListCatalogs(ANYWHERE, page(10)));
        assertThat(fault(bench.adapter().unityCatalog().catalogs(call, bench.at()))
                        .kind())
                .isEqualTo(Kind.NOT_OFFERED);
    }

    private List<String> catalogs(String person) {
        return all(from -> {
                    var call = permitted(person, new ListCatalogs(ANYWHERE, new PageRequest(2, from)));
                    return bench.adapter().unityCatalog().catalogs(call, bench.at());
                })
                .stream()
                .map(summary -> summary.name().value())
                .toList();
    }

    private List<GenieSpace> spaces(String person) {
        return all(from -> {
            var call = permitted(person, new ListGenieSpaces(ANYWHERE, new PageRequest(2, from)));
            return bench.adapter().genieSpaces().spaces(call, bench.at());
        });
    }

    private List<TableSummary> found(String pattern, Securable within) {
        Screened<Securable> container = screened(within);
        return all(from -> {
            var intent = new SearchTables(ANYWHERE, within, NamePattern.of(pattern), new PageRequest(20, from));
            return bench.adapter().unityCatalog().search(permitted("ann", intent), bench.at(), container);
        });
    }

    private List<Labels> labels(String person, Securable... securables) {
        var call = permitted(person, new ListSqlTools(ANYWHERE));
        return bench.adapter().classifications().labels(call, bench.at(), List.of(securables));
    }

    private Upstream<Workspace> locate(String person, WorkspaceChoice choice) {
        return bench.adapter().workspaceDirectory().locate(permitted(person, new ListSqlTools(choice)));
    }

    private String located(String person, WorkspaceChoice choice) {
        return answer(locate(person, choice)).alias().value();
    }

    private static Labels read(String key, String value) {
        return new Labels.Read(List.of(new Tag(key, value)));
    }

    private static <T> List<T> all(Function<PageToken, Upstream<Slice<T>>> listing) {
        var items = new ArrayList<T>();
        var from = PageToken.NONE;
        do {
            var slice = answer(listing.apply(from));
            items.addAll(slice.items());
            from = slice.next();
        } while (!from.isNone());
        return items;
    }

    private static Authorized<GetTable> getTable(String person, TableName table) {
        return permitted(person, new GetTable(ANYWHERE, table));
    }

    private static <I extends Intent> Authorized<I> permitted(String person, I intent) {
        return by(person, intent, Obligations.NONE);
    }

    private static WorkspaceChoice named(String alias) {
        return new WorkspaceChoice.Named(new WorkspaceAlias(alias));
    }
}
