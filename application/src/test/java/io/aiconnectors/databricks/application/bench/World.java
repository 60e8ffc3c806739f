package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.catalog.Column;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.genie.GenieSpace;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.securable.CatalogName;
import io.aiconnectors.databricks.domain.securable.ColumnName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.securable.SchemaName;
import io.aiconnectors.databricks.domain.securable.TableName;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouse;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// The people and things that all tests here speak of.
public final class World {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    public static final Caller ADA = new Caller(
            new Person(new TenantId("tenant"), new ObjectId("ada"), "ada@example.com"),
            new ClientId("assistant"),
            List.of(new GroupId("analysts")),
            List.of("access_as_user"),
            Secret.of("assertion"),
            new SignIn.Direct());

    public static final Workspace WORKSPACE = new Workspace(
            new WorkspaceAlias("main"),
            URI.create("https://workspace.example"),
            Workspace.SQL_PATH,
            Workspace.GENIE_PATH);

    public static final DecisionRef DECISION = new DecisionRef("decision-1", "revision-1");
    public static final DecisionRef SCREENING = new DecisionRef("screening-1", "revision-1");

    /// The second decision on a call of an upstream tool.
    public static final DecisionRef CONFIRMATION = new DecisionRef("decision-2", "revision-1");

    public static final CatalogName MAIN = new CatalogName("main");
    public static final CatalogName LEGAL = new CatalogName("legal");
    public static final SchemaName SALES = new SchemaName(MAIN, "sales");
    public static final SchemaName PAYROLL = new SchemaName(MAIN, "payroll");
    public static final TableName ORDERS = new TableName(SALES, "orders");
    public static final TableName MARGINS = new TableName(SALES, "margins");
    public static final ColumnName ORDER_ID = new ColumnName(ORDERS, "id");
    public static final ColumnName BUYER = new ColumnName(ORDERS, "buyer");

    public static final TableSummary ORDERS_SUMMARY = new TableSummary(ORDERS, "MANAGED");
    public static final TableSummary MARGINS_SUMMARY = new TableSummary(MARGINS, "VIEW");
    public static final Column ORDER_ID_COLUMN = new Column(ORDER_ID, "bigint", false);
    public static final Column BUYER_COLUMN = new Column(BUYER, "string", true);

    public static final GenieSpace SALES_SPACE = new GenieSpace(new GenieSpaceId("01aa"), "Sales", "w1", "");
    public static final GenieSpace LEGAL_SPACE = new GenieSpace(new GenieSpaceId("01bb"), "Legal", "w1", "");

    public static final SqlWarehouse SMALL = new SqlWarehouse("w1", "small", "RUNNING");
    public static final SqlWarehouse LARGE = new SqlWarehouse("w2", "large", "STOPPED");

    public static final UpstreamToolName READ_ONLY = new UpstreamToolName("execute_sql_read_only");
    public static final UpstreamToolName WRITING = new UpstreamToolName("execute_sql");
    public static final UpstreamToolName QUERY = new UpstreamToolName("query_space_01aa");
    public static final UpstreamToolName DROP = new UpstreamToolName("drop_space_01aa");

    public static final RemoteResult RESULT =
            new RemoteResult(new JsonText("[]"), new JsonText("{\"rows\":[[1]]}"), false);

    public static final JsonText ARGUMENTS = new JsonText("{\"query\":\"select 1\"}");

    private World() {}

    public static RemoteTool tool(UpstreamToolName name) {
        return new RemoteTool(name, "", "", JsonText.EMPTY_OBJECT, JsonText.EMPTY_OBJECT);
    }
}
