package io.aiconnectors.databricks.adapter.mcp.era;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolProgress;
import io.aiconnectors.databricks.domain.audit.EventId;

/// What to do about a request.
public sealed interface Reply {
    /// Send this message.
    record Body(int status, ObjectNode message) implements Reply {}

    /// Nothing to say: 202.
    record Accepted() implements Reply {}

    /// Run a tool and send what comes of it.
    ///
    /// @param id               the id of the request
    /// @param progressToken    what the client wants progress to be reported under; a missing node if it does not
    /// @param cancelsOnLeaving whether a client that closes the connection thereby cancels the call
    record Call(EventId event, JsonNode id, JsonNode progressToken, boolean cancelsOnLeaving, Work work)
            implements Reply {}

    /// A tool call that is ready to run.
    @FunctionalInterface
    interface Work {
        Finished run(ToolProgress progress);
    }

    /// How a call ended on the wire.
    ///
    /// @param inBand the message to send where the status can no longer be chosen, for a stream has begun
    record Finished(int status, ObjectNode message, ObjectNode inBand) {
        public static Finished ok(ObjectNode message) {
            return new Finished(200, message, message);
        }
    }
}
