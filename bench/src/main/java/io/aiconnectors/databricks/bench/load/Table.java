package io.aiconnectors.databricks.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Figures under a heading, for people as Markdown and for programs as JSON.
final class Table {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String title;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /// One more row; numbers are rounded when shown to people, and not in the JSON.
    void add(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(title + " has " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    String title() {
        return title;
    }

    String markdown() {
        var text = new StringBuilder("### ").append(title).append("\n\n| ");
        text.append(String.join(" | ", columns)).append(" |\n|").append("---|".repeat(columns.size()));
        for (var row : rows) {
            text.append("\n| ")
                    .append(row.stream().map(Table::shown).collect(Collectors.joining(" | ")))
                    .append(" |");
        }
        return text.append('\n').toString();
    }

    ObjectNode json() {
        var json = JSON.createObjectNode().put("title", title);
        var all = json.putArray("rows");
        for (var row : rows) {
            var object = all.addObject();
            for (int i = 0; i < row.size(); i++) {
                object.set(columns.get(i), JSON.valueToTree(row.get(i)));
            }
        }
        return json;
    }

    private static String shown(Object cell) {
        if (!(cell instanceof Double number)) {
            return cell.toString();
        }
        if (number.isNaN()) {
            return "–";
        }
        var places = Math.abs(number) >= 100 ? "%,.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, places, number);
    }
}
