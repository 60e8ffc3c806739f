package io.aiconnectors.databricks.adapter.facts.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PrimaryExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryPrimaryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.RelationPrimaryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StreamRelationPrimaryContext;
import org.junit.jupiter.api.Test;

/// A new version of the grammar may name things in new places. What fails here has to be read and then given a place
/// in `Nodes`, `Relations` or `Functions`; until then what is named there may be missing from the facts.
final class GrammarTest {
    /// Rules that name a relation, a function, or something else by a name of several parts.
    private static final Set<String> NAMING = Set.of(
            "identifierReference",
            "catalogIdentifierReference",
            "multipartIdentifier",
            "multipartIdentifierList",
            "functionName",
            "qualifiedName",
            "tableIdentifier",
            "functionIdentifier",
            "tableFunctionCall");

    @Test
    void every_place_in_a_query_that_names_something_is_known() {
        assertThat(placesWithin(QueryContext.class))
                .containsExactlyInAnyOrder(
                        "ChangelogTableName.identifierReference",
                        "CollateClause.multipartIdentifier",
                        "ExceptClause.multipartIdentifierList",
                        "FunctionCall.functionName",
                        "FunctionName.qualifiedName",
                        "FunctionTableSubqueryArgument.identifierReference",
                        "IdentifierReference.multipartIdentifier",
                        "LateralView.qualifiedName",
                        "MultipartIdentifierList.multipartIdentifier",
                        "OperatorPipeRightSide.multipartIdentifierList",
                        "SampleByBucket.qualifiedName",
                        "Star.qualifiedName",
                        "StreamTableName.multipartIdentifier",
                        "StreamTableValuedFunction.tableFunctionCall",
                        "Table.identifierReference",
                        "TableFunctionCall.functionName",
                        "TableFunctionCallWithTrailingClauses.tableFunctionCall",
                        "TableName.identifierReference",
                        "UnpivotColumn.multipartIdentifier");
    }

    @Test
    void every_form_of_an_expression_is_known() {
        assertThat(formsOf(PrimaryExpressionContext.class))
                .containsExactlyInAnyOrder(
                        "Any_value",
                        "Cast",
                        "CastByColon",
                        "Collate",
                        "ColumnReference",
                        "ConstantDefault",
                        "CurrentLike",
                        "Dereference",
                        "Extract",
                        "First",
                        "FunctionCall",
                        "Lambda",
                        "Last",
                        "Overlay",
                        "ParenthesizedExpression",
                        "Position",
                        "RowConstructor",
                        "SearchedCase",
                        "SemiStructuredExtract",
                        "SimpleCase",
                        "Star",
                        "Struct",
                        "SubqueryExpression",
                        "Subscript",
                        "Substring",
                        "Timestampadd",
                        "Timestampdiff",
                        "Trim");
    }

    @Test
    void every_form_of_a_relation_is_known() {
        assertThat(Stream.of(
                                RelationPrimaryContext.class,
                                StreamRelationPrimaryContext.class,
                                QueryPrimaryContext.class)
                        .flatMap(form -> formsOf(form).stream()))
                .containsExactlyInAnyOrder(
                        "AliasedQuery",
                        "AliasedRelation",
                        "ChangelogTableName",
                        "FromStmt",
                        "InlineTableDefault1",
                        "InlineTableDefault2",
                        "QueryPrimaryDefault",
                        "StreamRelation",
                        "StreamTableName",
                        "StreamTableValuedFunction",
                        "Subquery",
                        "Table",
                        "TableName",
                        "TableValuedFunction");
    }

    private static Set<String> placesWithin(Class<?> start) {
        var places = new TreeSet<String>();
        var seen = new HashSet<Class<?>>(List.of(start));
        var open = new ArrayDeque<Class<?>>(seen);
        while (!open.isEmpty()) {
            var context = open.pop();
            Arrays.stream(context.getDeclaredMethods())
                    .filter(method -> ParserRuleContext.class.isAssignableFrom(method.getReturnType()))
                    .forEach(method -> {
                        if (NAMING.contains(method.getName())) {
                            places.add(context.getSimpleName().replace("Context", "") + "." + method.getName());
                        }
                        withForms(method.getReturnType()).filter(seen::add).forEach(open::push);
                    });
        }
        return places;
    }

    private static List<String> formsOf(Class<?> rule) {
        return withForms(rule)
                .filter(form -> form != rule)
                .map(form -> form.getSimpleName().replace("Context", ""))
                .toList();
    }

    private static Stream<Class<?>> withForms(Class<?> rule) {
        return Stream.concat(
                Stream.of(rule),
                Arrays.stream(SqlBaseParser.class.getDeclaredClasses()).filter(form -> form.getSuperclass() == rule));
    }
}
