package io.aiconnectors.databricks.adapter.aws.dynamo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.store.Stored;
import java.io.IOException;
import java.time.Instant;

/// Records as JSON, before they are encrypted.
///
/// A property more or less than expected is an error: a record that is read is written again, and what was
/// not understood would be lost then. Another set of properties is another format.
final class RecordJson {
    /// The format of all records, in clear beside each of them.
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader())
                    .addSerializer(Secret.class, new SecretWriter())
                    .addDeserializer(Secret.class, new SecretReader()))
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private RecordJson() {}

    static byte[] write(Object record) {
        try {
            return JSON.writeValueAsBytes(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record cannot be written", impossible);
        }
    }

    /// The record; unavailable as `store_record_unreadable`.
    static <T> Stored<T> read(byte[] bytes, Class<T> shape) {
        try {
            return Stored.answer(JSON.readValue(bytes, shape));
        } catch (IOException unreadable) {
            return Stored.unavailable("store_record_unreadable");
        }
    }

    private static final class SecretWriter extends StdScalarSerializer<Secret> {
        private static final long serialVersionUID = 1L;

        SecretWriter() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(secret.reveal());
        }
    }

    private static final class SecretReader extends StdScalarDeserializer<Secret> {
        private static final long serialVersionUID = 1L;

        SecretReader() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Secret.of(in.getText());
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }
}
