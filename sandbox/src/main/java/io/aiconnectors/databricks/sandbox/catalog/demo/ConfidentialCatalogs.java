package io.aiconnectors.databricks.sandbox.catalog.demo;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import io.aiconnectors.databricks.sandbox.catalog.Constraint;
import io.aiconnectors.databricks.sandbox.catalog.DatabricksType;
import io.aiconnectors.databricks.sandbox.catalog.RowFilter;
import io.aiconnectors.databricks.sandbox.catalog.SchemaAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableAsset;
import io.aiconnectors.databricks.sandbox.catalog.TableContent;
import io.aiconnectors.databricks.sandbox.catalog.TableDetails;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogs in which assets are confidential, each in its own way, beside neighbours that name them by accident.
final class ConfidentialCatalogs {
    private static final ColumnAsset ID =
            ColumnAsset.of("entry_id", DatabricksType.BIGINT).required();

    private ConfidentialCatalogs() {}

    /// Tagged as a whole; nothing below has a tag of its own.
    static CatalogAsset vault() {
        var name = Markers.CATALOG;
        return CatalogAsset.of(
                        name, SchemaAsset.of(name + "_payroll", sample(name + "_salaries"), sample(name + "_pensions")))
                .commented("Salaries and pensions, " + name)
                .tagged(new Tag("sci", "true"));
    }

    static CatalogAsset finance() {
        return CatalogAsset.of("finance", mergers(), ledger()).commented("Books and plans of the company");
    }

    private static SchemaAsset mergers() {
        var name = Markers.SCHEMA;
        return SchemaAsset.of(name, sample(name + "_targets"), sample(name + "_bids"))
                .tagged(new Tag("classification", "sci"));
    }

    private static SchemaAsset ledger() {
        return SchemaAsset.of(
                        "ledger",
                        accounts(),
                        sample(Markers.OTHER_CASE).tagged(new Tag(" Classification", "Strictly Confidential ")),
                        sample(Markers.TABLE).tagged(new Tag("confidentiality", "strictly_confidential")),
                        invoices(),
                        sample(Markers.KEY_ONLY).tagged(Tag.keyOnly("sci")),
                        summary())
                .commented("General ledger");
    }

    /// One column is confidential; row filter, mask, properties and constraint of the table name it.
    private static TableAsset accounts() {
        var secret = Markers.COLUMN;
        return TableAsset.of(
                        "accounts",
                        new TableContent.Sample(30),
                        ColumnAsset.of("account_id", DatabricksType.BIGINT).required(),
                        ColumnAsset.of("owner_name", DatabricksType.STRING).commented("Who holds the account"),
                        ColumnAsset.of(secret, DatabricksType.STRING)
                                .commented("Number of the account, " + secret)
                                .maskedBy("finance.ledger.hide_" + secret)
                                .tagged(new Tag("Sensitivity", "SCI")),
                        ColumnAsset.of("opened_on", DatabricksType.DATE))
                .commented("Bank accounts; the column " + secret + " is confidential")
                .with(new TableDetails(
                        Map.of("clusteringColumns", "[[\"" + secret + "\"]]"),
                        List.of(new Constraint.PrimaryKey("accounts_" + secret + "_pk", List.of("account_id", secret))),
                        Optional.of(new RowFilter("finance.ledger.own_rows", List.of(secret)))));
    }

    /// Not confidential, but its foreign key and properties name a table that is.
    private static TableAsset invoices() {
        var parent = "finance.ledger." + Markers.KEY_ONLY;
        return TableAsset.of(
                        "invoices",
                        new TableContent.Sample(40),
                        ColumnAsset.of("invoice_id", DatabricksType.BIGINT).required(),
                        ColumnAsset.of("entry_id", DatabricksType.BIGINT),
                        ColumnAsset.of("amount", DatabricksType.MONEY))
                .with(new TableDetails(
                        Map.of("view.referredTempViewNames", "[]", "origin", parent),
                        List.of(new Constraint.ForeignKey(
                                "invoices_" + Markers.KEY_ONLY + "_fk",
                                List.of("entry_id"),
                                parent,
                                List.of("entry_id"))),
                        Optional.empty()));
    }

    /// A view has no tag of the table it reads; only its definition says what that is.
    private static TableAsset summary() {
        var source = "finance.ledger." + Markers.TABLE;
        return TableAsset.of(
                        "quarter_summary",
                        new TableContent.View("SELECT count(*) AS entries FROM " + source, List.of(source)),
                        ColumnAsset.of("entries", DatabricksType.BIGINT))
                .with(new TableDetails(
                        Map.of("view.query.out.col.0", "entries", "view.sqlConfig.source", source),
                        List.of(),
                        Optional.empty()));
    }

    private static TableAsset sample(String name) {
        return TableAsset.of(
                        name, new TableContent.Sample(10), ID, ColumnAsset.of(name + "_note", DatabricksType.STRING))
                .commented("About " + name);
    }
}
