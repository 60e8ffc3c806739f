package io.aiconnectors.databricks.adapter.facts.sql;

import io.aiconnectors.databricks.domain.statement.Construct;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CollateClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DescribeFuncNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DescribeProcedureContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DescribeRelationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ExceptClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionTableSubqueryArgumentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierListContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.OperatorPipeRightSideContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowColumnsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowFunctionsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShowNamespacesContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StreamTableNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnpivotColumnContext;

/// Where a statement names relations, and the catalogs and schemas that hold them.
final class Relations {
    /// What Databricks describes and Spark does not know of: Spark takes the word for a relation.
    private static final Set<String> WORDS_OF_DATABRICKS = Set.of("catalog", "detail", "history", "volume");

    private final Findings findings;

    Relations(Findings findings) {
        this.findings = findings;
    }

    void reference(IdentifierReferenceContext reference, Scope scope) {
        if (reference.IDENTIFIER_KW() != null) {
            findings.construct(Construct.IDENTIFIER_CLAUSE);
            return;
        }
        var parts = Names.parts(reference.multipartIdentifier());
        switch (reference.getParent()) {
            case TableNameContext table when table.temporalClause() == null -> relation(reference, parts, scope);
            case TableContext _, FunctionTableSubqueryArgumentContext _ -> relation(reference, parts, scope);
            case DescribeRelationContext _, DescribeFuncNameContext _, DescribeProcedureContext _ -> {}
            default -> findings.table(parts);
        }
    }

    /// Names that are no reference.
    void name(MultipartIdentifierContext name) {
        switch (name.getParent()) {
            case IdentifierReferenceContext _, CollateClauseContext _, UnpivotColumnContext _ -> {}
            case ShowFunctionsContext _ -> {}
            case StreamTableNameContext _, ShowNamespacesContext _ -> findings.table(Names.parts(name));
            case ShowColumnsContext columns -> qualified(columns, name);
            case MultipartIdentifierListContext list when namesColumns(list) -> {}
            default -> findings.riddle();
        }
    }

    /// `DESCRIBE HISTORY t` looks like the column `t` of a relation `HISTORY`.
    void described(DescribeRelationContext description) {
        var reference = description.identifierReference();
        if (reference.multipartIdentifier() == null) {
            return;
        }
        var parts = Names.parts(reference.multipartIdentifier());
        var column = description.describeColName();
        boolean plain = description.TABLE() == null && description.option == null;
        if (column == null || !plain || parts.size() > 1) {
            findings.table(parts);
        } else if (WORDS_OF_DATABRICKS.contains(parts.getFirst())) {
            findings.table(column.nameParts.stream()
                    .map(part -> Names.part(part.getText()))
                    .toList());
        } else {
            findings.riddle();
        }
    }

    private void relation(IdentifierReferenceContext reference, List<String> parts, Scope scope) {
        var written = Names.bare(reference.getText());
        if (parts.size() > 1 || !scope.sees(written)) {
            findings.table(parts);
        }
    }

    private void qualified(ShowColumnsContext columns, MultipartIdentifierContext schema) {
        var table = columns.table.multipartIdentifier();
        if (table != null) {
            findings.table(Stream.concat(
                            Names.parts(schema).stream(),
                            Stream.of(Names.parts(table).getLast()))
                    .toList());
        }
    }

    private static boolean namesColumns(MultipartIdentifierListContext list) {
        return list.getParent() instanceof ExceptClauseContext
                || list.getParent() instanceof OperatorPipeRightSideContext;
    }
}
