package io.aiconnectors.databricks.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StatementFactsTest {
    @Test
    void names_are_sorted_and_told_once() {
        var orders = new TableReference(List.of("main", "sales", "orders"));
        var schema = new TableReference(List.of("main", "sales"));
        var facts = parsed(List.of(orders, schema, orders), List.of("sum", "count", "sum"), Set.of());

        assertThat(facts.tables()).containsExactly(schema, orders);
        assertThat(facts.functions()).containsExactly("count", "sum");
    }

    @Test
    void a_construct_is_there_only_if_it_was_found() {
        var facts = parsed(List.of(), List.of(), Set.of(Construct.TRANSFORM));

        assertThat(facts.has(Construct.TRANSFORM)).isTrue();
        assertThat(facts.has(Construct.DML)).isFalse();
    }

    @Test
    void a_relation_has_a_name() {
        assertThatThrownBy(() -> new TableReference(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static StatementFacts.Parsed parsed(
            List<TableReference> tables, List<String> functions, Set<Construct> constructs) {
        return new StatementFacts.Parsed(
                StatementKind.QUERY, InnerKind.NONE, 1, tables, List.of(), functions, constructs, 0, 8, 0);
    }
}
