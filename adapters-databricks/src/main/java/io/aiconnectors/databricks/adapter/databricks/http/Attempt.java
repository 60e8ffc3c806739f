package io.aiconnectors.databricks.adapter.databricks.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.domain.trace.CallTrace;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// What came of asking once.
sealed interface Attempt {
    /// A good answer.
    ///
    /// @param requestId upstream's own id of the request; empty when it gave none
    record Answered(JsonNode body, String requestId) implements Attempt {}

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

    /// This one, after its request was noted.
    default Attempt notedIn(CallTrace trace) {
        switch (this) {
            case Answered answered -> trace.requested(answered.requestId());
            case Missed missed -> trace.requested(missed.fault().requestId());
        }
        return this;
    }

    default Upstream<JsonNode> settled() {
        return switch (this) {
            case Answered(var body, var _) -> Upstream.answer(body);
            case Missed(var fault, var _) -> Upstream.failed(fault);
        };
    }
}
