package io.aiconnectors.databricks.adapter.facts.sql;

import io.aiconnectors.databricks.domain.statement.InnerKind;
import io.aiconnectors.databricks.domain.statement.StatementKind;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DescribeFunctionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DescribeNamespaceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DescribeProcedureContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DescribeQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DescribeRelationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ExplainContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowCatalogsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowCollationsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowColumnsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowCreateTableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowCurrentNamespaceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowFunctionsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowNamespacesContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowPartitionsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowProceduresContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowTableExtendedContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowTablesContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowTblPropertiesContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowViewsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StatementDefaultContext;

/// Which statements of the grammar are of which kind. A statement that is not listed is of the kind that says so.
final class Kinds {
    private Kinds() {}

    static StatementKind of(ParserRuleContext statement) {
        return switch (statement) {
            case StatementDefaultContext _ -> StatementKind.QUERY;
            case ExplainContext _ -> StatementKind.EXPLAIN;
            case DescribeRelationContext _,
                    DescribeQueryContext _,
                    DescribeFunctionContext _,
                    DescribeProcedureContext _,
                    DescribeNamespaceContext _ -> StatementKind.DESCRIBE;
            case ShowCatalogsContext _,
                    ShowNamespacesContext _,
                    ShowCurrentNamespaceContext _,
                    ShowTablesContext _,
                    ShowTableExtendedContext _,
                    ShowViewsContext _,
                    ShowColumnsContext _,
                    ShowPartitionsContext _,
                    ShowTblPropertiesContext _,
                    ShowCreateTableContext _,
                    ShowFunctionsContext _,
                    ShowProceduresContext _,
                    ShowCollationsContext _ -> StatementKind.SHOW;
            default -> StatementKind.OTHER;
        };
    }

    static InnerKind inner(ParserRuleContext statement) {
        return switch (statement) {
            case ExplainContext explain ->
                explain.statement() instanceof StatementDefaultContext ? InnerKind.QUERY : InnerKind.OTHER;
            case DescribeQueryContext _ -> InnerKind.QUERY;
            default -> InnerKind.NONE;
        };
    }
}
