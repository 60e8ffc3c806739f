package io.aiconnectors.databricks.sandbox.firehose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A request to put records, within the limits of Firehose.
///
/// @param records their data, as UTF-8
record Batch(String stream, List<String> records) {
    private static final int MOST_RECORDS = 500;
    private static final int LARGEST_RECORD = 1000 * 1024;
    private static final int LARGEST_BATCH = 4 * 1024 * 1024;

    Batch {
        records = List.copyOf(records);
    }

    /// What Firehose refuses.
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        private final String type;
        private final String what;

        Invalid(String type, String what) {
            super(what);
            this.type = type;
            this.what = what;
        }

        String type() {
            return type;
        }

        String what() {
            return what;
        }
    }

    static Batch read(Body body) throws Invalid {
        var request = Json.readObject(body).orElseThrow(() -> new Invalid("SerializationException", "not JSON"));
        mustHave(request, Set.of("DeliveryStreamName", "Records"));
        var stream = request.path("DeliveryStreamName");
        if (!stream.isTextual() || !stream.textValue().matches("[a-zA-Z0-9_.-]{1,64}")) {
            throw invalid("'deliveryStreamName' failed to satisfy constraint");
        }
        var records = request.path("Records");
        if (!records.isArray() || records.isEmpty() || records.size() > MOST_RECORDS) {
            throw invalid("'records' failed to satisfy constraint: length between 1 and " + MOST_RECORDS);
        }
        var data = new ArrayList<String>();
        var total = 0;
        for (var record : records) {
            var bytes = data(record);
            total += bytes.length;
            data.add(new String(bytes, StandardCharsets.UTF_8));
        }
        if (total > LARGEST_BATCH) {
            throw new Invalid("InvalidArgumentException", "Records size exceeds 4 MB limit");
        }
        return new Batch(stream.textValue(), data);
    }

    private static byte[] data(JsonNode record) throws Invalid {
        if (!(record instanceof ObjectNode object)) {
            throw new Invalid("SerializationException", "a record is an object");
        }
        mustHave(object, Set.of("Data"));
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(object.path("Data").asText());
        } catch (IllegalArgumentException notBase64) {
            throw new Invalid("SerializationException", "data is Base64");
        }
        if (bytes.length > LARGEST_RECORD) {
            throw invalid("'data' failed to satisfy constraint: length less than or equal to " + LARGEST_RECORD);
        }
        return bytes;
    }

    private static void mustHave(ObjectNode object, Set<String> names) throws Invalid {
        var found = new HashSet<String>();
        object.fieldNames().forEachRemaining(found::add);
        if (!found.equals(names)) {
            throw new Invalid("SerializationException", "an object of " + names);
        }
    }

    private static Invalid invalid(String what) {
        return new Invalid("ValidationException", "1 validation error detected: Value at " + what);
    }
}
