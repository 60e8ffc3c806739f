package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.databricks.DatabricksAdapter;
import io.aiconnectors.databricks.adapter.facts.FactsAdapter;
import io.aiconnectors.databricks.adapter.mcp.tool.ToolUseCases;
import io.aiconnectors.databricks.adapter.telemetry.TelemetryAdapter;
import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.discovery.GetTable;
import io.aiconnectors.databricks.application.discovery.Labelling;
import io.aiconnectors.databricks.application.discovery.ListCatalogs;
import io.aiconnectors.databricks.application.discovery.ListGenieSpaces;
import io.aiconnectors.databricks.application.discovery.ListSchemas;
import io.aiconnectors.databricks.application.discovery.ListSqlWarehouses;
import io.aiconnectors.databricks.application.discovery.ListTables;
import io.aiconnectors.databricks.application.discovery.SearchTables;
import io.aiconnectors.databricks.application.proxy.ListGenieTools;
import io.aiconnectors.databricks.application.proxy.ListSqlTools;
import io.aiconnectors.databricks.application.proxy.ProxyToGenie;
import io.aiconnectors.databricks.application.proxy.ProxyToSql;
import io.aiconnectors.databricks.application.proxy.Pursuit;

/// What can be asked, each by its tool.
final class UseCases {
    private UseCases() {}

    static ToolUseCases of(
            AccessGate gate,
            DatabricksAdapter databricks,
            TelemetryAdapter watch,
            FactsAdapter facts,
            Pursuit pursuit) {
        var labelling = new Labelling(watch.classifications(databricks.classifications()));
        var catalog = watch.catalog(databricks.unityCatalog());
        var remote = watch.remoteTools(databricks.remoteTools());
        return new ToolUseCases(
                new ListGenieSpaces(gate, watch.genieSpaces(databricks.genieSpaces()), labelling),
                new ListSqlWarehouses(gate, watch.warehouses(databricks.sqlWarehouses())),
                new ListCatalogs(gate, catalog, labelling),
                new ListSchemas(gate, catalog, labelling),
                new ListTables(gate, catalog, labelling),
                new GetTable(gate, catalog, labelling),
                new SearchTables(gate, catalog, labelling),
                new ListGenieTools(gate, remote, labelling),
                new ProxyToGenie(gate, remote, facts.argumentSchemas(), labelling, pursuit),
                new ListSqlTools(gate, remote),
                new ProxyToSql(gate, remote, facts.argumentSchemas(), facts.sqlStatements(), pursuit));
    }
}
