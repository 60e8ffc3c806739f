package io.aiconnectors.databricks.adapter.mcp.tool;

import io.aiconnectors.databricks.application.discovery.GetTable;
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

/// The use cases behind the eleven tools.
public record ToolUseCases(
        ListGenieSpaces listGenieSpaces,
        ListSqlWarehouses listSqlWarehouses,
        ListCatalogs listCatalogs,
        ListSchemas listSchemas,
        ListTables listTables,
        GetTable getTable,
        SearchTables searchTables,
        ListGenieTools listGenieTools,
        ProxyToGenie proxyToGenie,
        ListSqlTools listSqlTools,
        ProxyToSql proxyToSql) {}
