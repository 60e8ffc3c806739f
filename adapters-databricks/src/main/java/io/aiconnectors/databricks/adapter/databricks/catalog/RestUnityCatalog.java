package io.aiconnectors.databricks.adapter.databricks.catalog;

import io.aiconnectors.databricks.adapter.databricks.http.Address;
import io.aiconnectors.databricks.adapter.databricks.http.Lane;
import io.aiconnectors.databricks.adapter.databricks.http.Request;
import io.aiconnectors.databricks.adapter.databricks.http.WorkspaceHttp;
import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import io.aiconnectors.databricks.adapter.databricks.json.Reading;
import io.aiconnectors.databricks.adapter.databricks.json.UnreadableAnswer;
import io.aiconnectors.databricks.adapter.databricks.listing.Listing;
import io.aiconnectors.databricks.adapter.databricks.listing.Source;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent.GetTable;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.access.Intent.ListSchemas;
import io.aiconnectors.databricks.domain.access.Intent.ListTables;
import io.aiconnectors.databricks.domain.access.Intent.SearchTables;
import io.aiconnectors.databricks.domain.catalog.CatalogSummary;
import io.aiconnectors.databricks.domain.catalog.SchemaSummary;
import io.aiconnectors.databricks.domain.catalog.Table;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;
import io.aiconnectors.databricks.domain.page.Slice;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.Securable;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.Optional;
import java.util.function.Function;

/// [UnityCatalog] over REST 2.1. Objects on which the caller has no more than BROWSE are not asked for: what such a
/// caller may read of their tags is not documented.
///
/// See https://docs.databricks.com/api/workspace/catalogs
public final class RestUnityCatalog implements UnityCatalog {
    private static final Address ROOT = Address.of("/api/2.1/unity-catalog");
    private static final int CONTAINERS_PER_PAGE = 1000;
    private static final int TABLES_PER_PAGE = 50;
    private static final int SUMMARIES_PER_PAGE = 10_000;

    private final WorkspaceHttp http;
    private final Listing listing;

    public RestUnityCatalog(WorkspaceHttp http, Listing listing) {
        this.http = http;
        this.listing = listing;
    }

    @Override
    public Upstream<Slice<CatalogSummary>> catalogs(Authorized<ListCatalogs> call, Workspace at) {
        var address = ROOT.segment("catalogs").with("include_browse", "false");
        return listing.read(call, at, source(address, CONTAINERS_PER_PAGE, "catalogs", Rows::catalog));
    }

    @Override
    public Upstream<Slice<SchemaSummary>> schemas(
            Authorized<ListSchemas> call, Workspace at, Screened<CatalogName> within) {
        return single(within).then(catalog -> {
            var address = ROOT.segment("schemas")
                    .with("catalog_name", catalog.value())
                    .with("include_browse", "false");
            return listing.read(
                    call, at, source(address, CONTAINERS_PER_PAGE, "schemas", row -> Rows.schema(row, catalog)));
        });
    }

    @Override
    public Upstream<Slice<TableSummary>> tables(
            Authorized<ListTables> call, Workspace at, Screened<SchemaName> within) {
        return single(within).then(schema -> {
            var address = ROOT.segment("tables")
                    .with("catalog_name", schema.catalog().value())
                    .with("schema_name", schema.value())
                    .with("include_browse", "false")
                    .with("omit_columns", "true")
                    .with("omit_properties", "true");
            return listing.read(call, at, source(address, TABLES_PER_PAGE, "tables", row -> Rows.table(row, schema)));
        });
    }

    @Override
    public Upstream<Table> table(Authorized<GetTable> call, Workspace at, Screened<TableName> which) {
        return single(which).then(table -> {
            var address = ROOT.segment("tables").segment(table.fullName()).with("include_browse", "false");
            return http.ask(call, at, Request.get(Lane.DISCOVERY, address), http.deadline(Lane.DISCOVERY))
                    .then(answer -> Reading.of(answer, fields -> Rows.whole(fields, table)));
        });
    }

    @Override
    public Upstream<Slice<TableSummary>> search(
            Authorized<SearchTables> call, Workspace at, Screened<Securable> within) {
        return single(within).then(container -> {
            var address = ROOT.segment("table-summaries")
                    .with("catalog_name", catalog(container).value())
                    .with("table_name_pattern", call.intent().pattern().like());
            // A schema's name is a pattern here, in which an underscore fits any character. Whether it can be escaped
            // is
            // not documented, so what the pattern finds beyond the schema is left out below.
            var narrowed = container instanceof SchemaName schema
                    ? address.with("schema_name_pattern", schema.value())
                    : address;
            return listing.read(
                    call,
                    at,
                    new Source<>(
                            narrowed,
                            "max_results",
                            SUMMARIES_PER_PAGE,
                            "tables",
                            "full_name",
                            row -> found(row, container)));
        });
    }

    private static Optional<TableSummary> found(Fields row, Securable container) {
        var table = Rows.found(row);
        if (table.filter(summary -> !Names.isWithin(catalog(container), summary.name()))
                .isPresent()) {
            throw new UnreadableAnswer();
        }
        return table.filter(summary -> Names.isWithin(container, summary.name()));
    }

    private static CatalogName catalog(Securable container) {
        return switch (container) {
            case CatalogName catalog -> catalog;
            case SchemaName schema -> schema.catalog();
            case TableName table -> table.schema().catalog();
            case ColumnName column -> column.table().schema().catalog();
            case GenieSpaceId _ -> throw new IllegalArgumentException("a search is within a catalog or a schema");
        };
    }

    private static <T> Source<T> source(Address address, int maximum, String rows, Function<Fields, Optional<T>> row) {
        return new Source<>(address, "max_results", maximum, rows, "name", row);
    }

    /// What the policy left of a single candidate. If it left nothing, there is nothing to ask Databricks for.
    private static <S> Upstream<S> single(Screened<S> screened) {
        return screened.visible().size() == 1
                ? Upstream.answer(screened.visible().getFirst())
                : Upstream.failed(Kind.NOT_FOUND);
    }
}
