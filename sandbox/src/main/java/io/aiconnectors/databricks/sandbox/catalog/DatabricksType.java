package io.aiconnectors.databricks.sandbox.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

/// A column's Databricks SQL type, known by its `type_text`, with the other forms the REST answers spell out.
public record DatabricksType(String text) {
    public static final DatabricksType BIGINT = new DatabricksType("bigint");
    public static final DatabricksType INT = new DatabricksType("int");
    public static final DatabricksType STRING = new DatabricksType("string");
    public static final DatabricksType DOUBLE = new DatabricksType("double");
    public static final DatabricksType DATE = new DatabricksType("date");
    public static final DatabricksType TIMESTAMP = new DatabricksType("timestamp");
    public static final DatabricksType BOOLEAN = new DatabricksType("boolean");
    public static final DatabricksType MONEY = new DatabricksType("decimal(18,2)");

    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d+),(\\d+)\\)");

    public DatabricksType {
        text = text.toLowerCase(Locale.ROOT);
    }

    /// The Databricks type for a type name that DuckDB reports, for example of a result column.
    public static DatabricksType ofDuckDb(String type) {
        return switch (type) {
            case "BIGINT", "UBIGINT", "HUGEINT", "UINTEGER" -> BIGINT;
            case "INTEGER", "SMALLINT", "TINYINT", "USMALLINT", "UTINYINT" -> INT;
            case "DOUBLE", "FLOAT" -> DOUBLE;
            case "DATE" -> DATE;
            case "BOOLEAN" -> BOOLEAN;
            case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" -> TIMESTAMP;
            default -> type.startsWith("DECIMAL(") ? new DatabricksType(type) : STRING;
        };
    }

    /// The REST answers' `type_name`, for example `LONG` for `bigint`.
    public String name() {
        if (precision() > 0) {
            return "DECIMAL";
        }
        return text.equals("bigint") ? "LONG" : text.toUpperCase(Locale.ROOT);
    }

    /// The name Spark uses inside `type_json`, for example `long` for `bigint`.
    public String sparkName() {
        return switch (text) {
            case "bigint" -> "long";
            case "int" -> "integer";
            default -> text;
        };
    }

    /// The type to create the column with in DuckDB.
    public String duckDb() {
        return text.equals("string") ? "VARCHAR" : text.toUpperCase(Locale.ROOT);
    }

    public int precision() {
        return decimalPart(1);
    }

    public int scale() {
        return decimalPart(2);
    }

    private int decimalPart(int group) {
        var matcher = DECIMAL.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(group)) : 0;
    }
}
