package io.aiconnectors.databricks.adapter.facts.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CtesContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedQueryContext;

/// The names of common table expressions that a place in a statement can see.
sealed interface Scope {
    /// Whether an unqualified name is that of a common table expression here.
    boolean sees(String name);

    /// Outside of any `WITH`.
    record Outermost() implements Scope {
        @Override
        public boolean sees(String name) {
            return false;
        }
    }

    /// Behind the first few expressions of a `WITH`, within what is around it.
    record Behind(Map<String, Integer> positions, int visible, Scope around) implements Scope {
        @Override
        public boolean sees(String name) {
            return positions.getOrDefault(key(name), visible) < visible || around.sees(name);
        }

        Behind first(int expressions) {
            return new Behind(positions, expressions, around);
        }
    }

    /// What sees all of a `WITH`.
    default Behind with(CtesContext ctes) {
        List<NamedQueryContext> expressions = ctes.namedQuery();
        var positions = new HashMap<String, Integer>();
        for (int position = 0; position < expressions.size(); position++) {
            positions.putIfAbsent(key(Names.bare(expressions.get(position).name.getText())), position);
        }
        return new Behind(positions, expressions.size(), this);
    }

    /// Letters beyond ASCII have to be the same ones: a doubt makes a name that of a relation.
    private static String key(String name) {
        return name.chars().allMatch(letter -> letter < 0x80) ? name.toLowerCase(Locale.ROOT) : name;
    }
}
