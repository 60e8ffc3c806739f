package io.aiconnectors.databricks.adapter.databricks.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// What came of asking once.
sealed interface Attempt {
    /// A good answer.
    record Answered(JsonNode body) implements Attempt {}

    /// None.
    ///
    /// @param temporary whether the same question may be answered a moment later
    record Missed(Fault fault, boolean temporary) implements Attempt {}

    static Attempt missed(Fault.Kind kind) {
        return new Missed(Fault.of(kind), false);
    }

    default boolean isExpired() {
        return this instanceof Missed(var fault, var _) && fault.kind() == Fault.Kind.SIGN_IN_EXPIRED;
    }

    default Upstream<JsonNode> settled() {
        return switch (this) {
            case Answered(var body) -> Upstream.answer(body);
            case Missed(var fault, var _) -> Upstream.failed(fault);
        };
    }
}
