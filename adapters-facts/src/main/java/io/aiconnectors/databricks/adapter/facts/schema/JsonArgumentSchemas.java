package io.aiconnectors.databricks.adapter.facts.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.Schema;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.proxy.ArgumentSchemas;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.remote.Misfit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Arguments against JSON Schema, in the dialect that the schema names or else 2020-12. `format` tells and does not
/// refuse, as that dialect has it.
///
/// A schema is compiled once and known by its digest. Schemas, arguments and the steps that a check takes are bounded;
/// a schema that cannot be used within the bounds is [ArgumentFit.SchemaUnusable].
public final class JsonArgumentSchemas implements ArgumentSchemas {
    /// Characters that a schema may have.
    static final int MAX_SCHEMA = 64 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(JsonArgumentSchemas.class);
    private static final int MAX_STEPS = 1_000_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_KNOWN = 500;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Dialects dialects = new Dialects();
    private final Cache<String, Compiled> known =
            Caffeine.newBuilder().maximumSize(MAX_KNOWN).executor(Runnable::run).build();

    /// Knows no schemas yet.
    public JsonArgumentSchemas() {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    @Override
    public ArgumentFit check(RemoteTool tool, JsonText arguments) {
        var schema = tool.inputSchema().text();
        if (schema.length() > MAX_SCHEMA) {
            return new ArgumentFit.SchemaUnusable();
        }
        return switch (known.get(digest(schema), _ -> compiled(tool, schema))) {
            case Compiled.Unusable() -> new ArgumentFit.SchemaUnusable();
            case Compiled.Usable(var usable) -> checked(usable, arguments);
        };
    }

    private ArgumentFit checked(Schema schema, JsonText arguments) {
        JsonNode value;
        try {
            value = json.readTree(arguments.text());
        } catch (JsonProcessingException _) {
            // Nothing but an object goes up to a tool, and this is not even a value.
            return new ArgumentFit.Misfits(List.of(new Misfit("", "type")));
        }
        try {
            var misfits = Steps.within(MAX_STEPS, () -> Check.of(schema, value));
            return misfits.isEmpty() ? new ArgumentFit.Fits() : new ArgumentFit.Misfits(misfits);
        } catch (RuntimeException | StackOverflowError unusable) {
            return new ArgumentFit.SchemaUnusable();
        }
    }

    /// The validator tells what is wrong with a schema by exceptions of many kinds.
    private Compiled compiled(RemoteTool tool, String schema) {
        try {
            var tree = json.readTree(schema);
            return new Compiled.Usable(Steps.within(MAX_STEPS, () -> dialects.schema(tree)));
        } catch (JsonProcessingException | RuntimeException | StackOverflowError unusable) {
            LOG.warn(
                    "the input schema of the upstream tool {} cannot be used: {}",
                    tool.name().value(),
                    unusable.getClass().getSimpleName());
            return new Compiled.Unusable();
        }
    }

    private static String digest(String schema) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(schema.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private sealed interface Compiled {
        record Usable(Schema schema) implements Compiled {}

        record Unusable() implements Compiled {}
    }
}
