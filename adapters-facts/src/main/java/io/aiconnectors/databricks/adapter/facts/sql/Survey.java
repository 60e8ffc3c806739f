package io.aiconnectors.databricks.adapter.facts.sql;

import io.aiconnectors.databricks.domain.statement.StatementFacts.Parsed;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CtesContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStatementContext;

/// Goes through the tree of a statement, node by node and without recursion: a chain of a thousand `AND` is as deep.
final class Survey {
    private record Visit(ParseTree tree, Scope scope) {}

    private final Deque<Visit> open = new ArrayDeque<>();
    private final Findings findings = new Findings();
    private final Nodes nodes = new Nodes(findings);
    private final Budget budget;

    Survey(Budget budget) {
        this.budget = budget;
    }

    Parsed of(SingleStatementContext text, int length, Outline outline) {
        open.push(new Visit(text, new Scope.Outermost()));
        while (!open.isEmpty()) {
            budget.spend();
            var visit = open.pop();
            nodes.look(visit.tree(), visit.scope());
            descend(visit.tree(), visit.scope());
        }
        return findings.of((ParserRuleContext) text.getChild(0), length, outline);
    }

    private void descend(ParseTree tree, Scope scope) {
        if (tree instanceof QueryContext query && query.ctes() != null) {
            var within = scope.with(query.ctes());
            expressions(query.ctes(), within);
            open.push(new Visit(query.queryTerm(), within));
            open.push(new Visit(query.queryOrganization(), within));
            return;
        }
        for (int child = 0; child < tree.getChildCount(); child++) {
            open.push(new Visit(tree.getChild(child), scope));
        }
    }

    /// An expression sees those before it, and itself if it may be recursive.
    private void expressions(CtesContext ctes, Scope.Behind all) {
        int own = ctes.RECURSIVE() == null ? 0 : 1;
        for (int position = 0; position < ctes.namedQuery().size(); position++) {
            open.push(new Visit(ctes.namedQuery(position), all.first(position + own)));
        }
    }
}
