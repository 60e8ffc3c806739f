package io.aiconnectors.databricks.adapter.facts.sql;

import io.aiconnectors.databricks.domain.statement.Construct;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.Any_valueContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CastContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CatalogIdentifierReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CurrentLikeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DescribeRelationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DmlStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DmlStatementNoWithContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorIdentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ExtractContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FirstContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierLiteralContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertIntoContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LastContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedParameterMarkerContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.OptionsClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.OverlayContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PositionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QualifiedNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StructContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SubstringContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TimestampaddContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TimestampdiffContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TransformClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TrimContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnquotedIdentifierContext;

/// What a single node of the tree says. Whatever can name a thing is either understood here or a riddle.
final class Nodes {
    private final Findings findings;
    private final Relations relations;
    private final Functions functions;

    Nodes(Findings findings) {
        this.findings = findings;
        this.relations = new Relations(findings);
        this.functions = new Functions(findings);
    }

    void look(ParseTree tree, Scope scope) {
        switch (tree) {
            case TerminalNode word -> lookAtWord(word);
            case IdentifierReferenceContext name -> relations.reference(name, scope);
            case MultipartIdentifierContext name -> relations.name(name);
            case DescribeRelationContext description -> relations.described(description);
            case FunctionNameContext name -> functions.called(name);
            case QualifiedNameContext name -> functions.name(name);
            case CatalogIdentifierReferenceContext _, IdentifierLiteralContext _ -> hidden();
            case TransformClauseContext _ -> findings.construct(Construct.TRANSFORM);
            case DmlStatementContext _, DmlStatementNoWithContext _, InsertIntoContext _ ->
                findings.construct(Construct.DML);
            case OptionsClauseContext _, TableIdentifierContext _, FunctionIdentifierContext _ -> findings.riddle();
            case NamedParameterMarkerContext _ -> findings.parameter();
            case ErrorIdentContext _ -> throw new InvalidName();
            case UnquotedIdentifierContext name -> lookAtPlain(name);
            case ParserRuleContext other -> lookAtKeyword(other);
            default -> findings.riddle();
        }
    }

    /// Functions that are words of the language and have rules of their own.
    private void lookAtKeyword(ParserRuleContext call) {
        switch (call) {
            case Any_valueContext _,
                    CastContext _,
                    CurrentLikeContext _,
                    ExtractContext _,
                    FirstContext _,
                    LastContext _,
                    OverlayContext _,
                    PositionContext _,
                    StructContext _,
                    SubstringContext _,
                    TimestampaddContext _,
                    TimestampdiffContext _,
                    TrimContext _ ->
                findings.function(Names.folded(call.getStart().getText()));
            default -> {}
        }
    }

    private void lookAtWord(TerminalNode word) {
        if (word.getSymbol().getType() == SqlBaseParser.QUESTION) {
            findings.parameter();
        }
    }

    private static void lookAtPlain(UnquotedIdentifierContext name) {
        boolean plain = name.getText()
                .chars()
                .allMatch(letter -> letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '_'));
        if (!plain) {
            throw new InvalidName();
        }
    }

    private void hidden() {
        findings.construct(Construct.IDENTIFIER_CLAUSE);
    }
}
