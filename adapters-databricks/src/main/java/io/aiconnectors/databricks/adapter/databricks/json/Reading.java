package io.aiconnectors.databricks.adapter.databricks.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.util.function.Function;

/// Turns an answer into what it says, or into the fault that it cannot be read.
public final class Reading {
    private Reading() {}

    public static <T> Upstream<T> of(JsonNode answer, Function<Fields, T> shape) {
        try {
            return Upstream.answer(shape.apply(Fields.of(answer)));
        } catch (UnreadableAnswer _) {
            return Upstream.failed(Fault.Kind.UNREADABLE);
        }
    }
}
