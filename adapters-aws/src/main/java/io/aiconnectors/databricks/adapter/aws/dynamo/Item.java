package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A record as the table holds it: everything but the sealed bytes is there to find, to guard and to clear
/// it away.
///
/// @param stamp of this state of the record; every write gives it another
/// @param ttl   when DynamoDB may clear it away, in seconds since 1970; it does so late
record Item(String pk, String stamp, int format, Sealed sealed, long ttl) {
    static final String PK = "pk";
    static final String STAMP = "stamp";
    static final String TTL = "ttl";
    private static final String FORMAT = "format";
    private static final String KEY = "kid";
    private static final String BYTES = "enc";

    Map<String, AttributeValue> attributes() {
        return Map.of(
                PK,
                AttributeValue.fromS(pk),
                STAMP,
                AttributeValue.fromS(stamp),
                FORMAT,
                AttributeValue.fromN(Integer.toString(format)),
                KEY,
                AttributeValue.fromS(sealed.key()),
                BYTES,
                AttributeValue.fromB(sealed.bytes()),
                TTL,
                AttributeValue.fromN(Long.toString(ttl)));
    }

    /// What these attributes say; null if they are not those of a record.
    static @Nullable Item of(Map<String, AttributeValue> attributes) {
        var pk = text(attributes, PK);
        var stamp = text(attributes, STAMP);
        var key = text(attributes, KEY);
        var enc = attributes.get(BYTES);
        try {
            return pk == null || stamp == null || key == null || enc == null || enc.b() == null
                    ? null
                    : new Item(
                            pk,
                            stamp,
                            Math.toIntExact(number(attributes, FORMAT)),
                            new Sealed(key, enc.b()),
                            number(attributes, TTL));
        } catch (ArithmeticException | NumberFormatException notOurs) {
            return null;
        }
    }

    private static @Nullable String text(Map<String, AttributeValue> attributes, String name) {
        var value = attributes.get(name);
        return value == null ? null : value.s();
    }

    private static long number(Map<String, AttributeValue> attributes, String name) {
        var value = attributes.get(name);
        return Long.parseLong(value == null || value.n() == null ? "" : value.n());
    }
}
