package io.aiconnectors.databricks.adapter.audit.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// One payload as it is kept, in the form that `docs/audit/payload.schema.json` publishes; what kind of stream it goes
/// to says what is put before it.
///
/// @param kind      `payload`
/// @param part      `arguments` or `answer`
/// @param truncated whether the end of the payload was left out
/// @param jwe       the payload, as compact JWE (RFC 7516) to the auditors
record PayloadLine(String kind, String eventId, String part, String time, boolean truncated, String jwe) {
    static final String PAYLOAD = "payload";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /// As a JSON object, in ASCII and on one line.
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a payload of plain values could not be written", impossible);
        }
    }
}
