package io.aiconnectors.databricks.adapter.facts.sql;

import io.aiconnectors.databricks.domain.statement.Construct;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LateralViewContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QualifiedNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SampleByBucketContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StarContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableFunctionCallContext;

/// Where a statement names functions.
final class Functions {
    /// Read as a function where it is followed by brackets and the grammar has no rule of its own for it.
    private static final String IDENTIFIER = "identifier";

    private final Findings findings;

    Functions(Findings findings) {
        this.findings = findings;
    }

    void called(FunctionNameContext call) {
        if (call.IDENTIFIER_KW() != null) {
            findings.construct(Construct.IDENTIFIER_CLAUSE);
            return;
        }
        var name = call.qualifiedName() == null ? Names.folded(call.getText()) : Names.last(call.qualifiedName());
        if (name.equals(IDENTIFIER)) {
            findings.construct(Construct.IDENTIFIER_CLAUSE);
        } else if (call.getParent() instanceof TableFunctionCallContext) {
            findings.tableFunction(name);
        } else {
            findings.function(name);
        }
    }

    void name(QualifiedNameContext name) {
        switch (name.getParent()) {
            case FunctionNameContext _, StarContext _ -> {}
            case LateralViewContext _, SampleByBucketContext _ -> findings.function(Names.last(name));
            default -> findings.riddle();
        }
    }
}
