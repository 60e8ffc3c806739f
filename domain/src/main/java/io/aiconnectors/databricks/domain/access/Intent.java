package io.aiconnectors.databricks.domain.access;

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
import io.aiconnectors.databricks.domain.statement.NamedStatement;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import java.util.List;

/// A literal description of what is about to happen, for the policy to decide on. It never says who may.
public sealed interface Intent {
    ToolName tool();

    WorkspaceChoice workspace();

    /// An intent whose answer comes in pages.
    sealed interface Paged extends Intent {
        PageRequest page();
    }

    /// An intent for which a workspace's SQL server is asked for its tools.
    sealed interface SeesSqlTools extends Intent {}

    /// An intent for which the server of a Genie space is asked for its tools.
    sealed interface SeesGenieTools extends Intent {}

    record ListGenieSpaces(WorkspaceChoice workspace, PageRequest page) implements Paged {
        @Override
        public ToolName tool() {
            return ToolName.LIST_GENIE_SPACES;
        }
    }

    record ListSqlWarehouses(WorkspaceChoice workspace, PageRequest page) implements Paged {
        @Override
        public ToolName tool() {
            return ToolName.LIST_SQL_WAREHOUSES;
        }
    }

    record ListCatalogs(WorkspaceChoice workspace, PageRequest page) implements Paged {
        @Override
        public ToolName tool() {
            return ToolName.LIST_CATALOGS;
        }
    }

    record ListSchemas(WorkspaceChoice workspace, CatalogName catalog, PageRequest page) implements Paged {
        @Override
        public ToolName tool() {
            return ToolName.LIST_SCHEMAS;
        }
    }

    record ListTables(WorkspaceChoice workspace, SchemaName schema, PageRequest page) implements Paged {
        @Override
        public ToolName tool() {
            return ToolName.LIST_TABLES;
        }
    }

    record GetTable(WorkspaceChoice workspace, TableName table) implements Intent {
        @Override
        public ToolName tool() {
            return ToolName.GET_TABLE;
        }
    }

    /// A search for tables by name.
    ///
    /// @param within the catalog to search, or one schema of it
    record SearchTables(WorkspaceChoice workspace, Securable within, NamePattern pattern, PageRequest page)
            implements Paged {
        public SearchTables {
            switch (within) {
                case CatalogName _, SchemaName _ -> {}
                case TableName _, ColumnName _, GenieSpaceId _ ->
                    throw new IllegalArgumentException("a search is within a catalog or a schema");
            }
        }

        @Override
        public ToolName tool() {
            return ToolName.SEARCH_TABLES;
        }
    }

    record ListGenieTools(WorkspaceChoice workspace, GenieSpaceId space) implements SeesGenieTools {
        @Override
        public ToolName tool() {
            return ToolName.LIST_GENIE_TOOLS;
        }
    }

    /// To call a tool of a Genie space, before its server was asked what the tool takes.
    record PrepareGenieCall(WorkspaceChoice workspace, GenieSpaceId space, UpstreamToolName name, JsonText arguments)
            implements SeesGenieTools {
        @Override
        public ToolName tool() {
            return ToolName.PROXY_TO_GENIE;
        }
    }

    /// To call a tool of a Genie space, whose server has said what the tool takes.
    record CallGenieTool(PrepareGenieCall prepared, ArgumentFit fit) implements Intent {
        @Override
        public ToolName tool() {
            return prepared.tool();
        }

        @Override
        public WorkspaceChoice workspace() {
            return prepared.workspace();
        }
    }

    record ListSqlTools(WorkspaceChoice workspace) implements SeesSqlTools {
        @Override
        public ToolName tool() {
            return ToolName.LIST_SQL_TOOLS;
        }
    }

    /// To call a tool of the SQL server, before the server was asked what the tool takes.
    ///
    /// @param statements what the texts among the arguments would do if they were run as SQL; which of them is
    ///                   run, the policy knows
    record PrepareSqlCall(
            WorkspaceChoice workspace, UpstreamToolName name, JsonText arguments, List<NamedStatement> statements)
            implements SeesSqlTools {
        public PrepareSqlCall {
            statements = List.copyOf(statements);
        }

        @Override
        public ToolName tool() {
            return ToolName.PROXY_TO_SQL;
        }
    }

    /// To call a tool of the SQL server, which has said what the tool takes.
    record CallSqlTool(PrepareSqlCall prepared, ArgumentFit fit) implements Intent {
        @Override
        public ToolName tool() {
            return prepared.tool();
        }

        @Override
        public WorkspaceChoice workspace() {
            return prepared.workspace();
        }
    }
}
