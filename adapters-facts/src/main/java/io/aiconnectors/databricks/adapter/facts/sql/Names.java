package io.aiconnectors.databricks.adapter.facts.sql;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QualifiedNameContext;

/// Names as Spark resolves them: without regard to case and to backticks.
final class Names {
    private Names() {}

    static List<String> parts(MultipartIdentifierContext name) {
        return name.parts.stream().map(part -> part(part.getText())).toList();
    }

    static String last(QualifiedNameContext name) {
        return folded(bare(name.identifier().getLast().getText()));
    }

    /// One part of the name of a relation or a column.
    static String part(String written) {
        return bare(written).toLowerCase(Locale.ROOT);
    }

    /// Takes letters for the same that any comparison without regard to case could, such as `ſ` and `s`.
    static String folded(String name) {
        return name.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// As written, without its backticks.
    static String bare(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("`") && written.endsWith("`");
        return quoted ? written.substring(1, written.length() - 1).replace("``", "`") : written;
    }
}
