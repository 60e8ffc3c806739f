package io.aiconnectors.databricks.adapter.mcp.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolProgress;
import io.aiconnectors.databricks.adapter.mcp.era.Reply.Finished;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// What a running call has to say, from the thread that works to the thread that writes.
final class CallEvents {
    private static final int WAITING_AT_MOST = 32;

    /// Something to write.
    sealed interface Event {
        record Progress(ObjectNode message) implements Event {}

        /// The last event of a call.
        record Done(Finished finished) implements Event {}
    }

    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean left = new AtomicBoolean();

    /// The next event; empty when none comes in time.
    Optional<Event> next(Duration within) throws InterruptedException {
        return Optional.ofNullable(queue.poll(within.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// How the call ended; progress until then is passed over.
    Finished last() throws InterruptedException {
        while (true) {
            switch (queue.take()) {
                case Event.Progress _ -> {}
                case Event.Done(var finished) -> {
                    return finished;
                }
            }
        }
    }

    void done(Finished finished) {
        queue.add(new Event.Done(finished));
    }

    /// The client will not take the answer any more.
    void abandoned() {
        left.set(true);
    }

    /// Reports nothing, for nobody asked, and knows whether the client is there.
    ToolProgress unasked() {
        return new Reports() {
            @Override
            public void report(long progress, long total, String message) {
                // Nobody asked.
            }
        };
    }

    /// Reports under the token that the client chose. Only ever goes up, as the protocol demands.
    ToolProgress under(JsonNode token) {
        return new Reports() {
            private long last = -1;

            @Override
            public synchronized void report(long progress, long total, String message) {
                if (progress <= last || queue.size() >= WAITING_AT_MOST) {
                    return;
                }
                last = progress;
                var params = Json.object();
                params.set("progressToken", token);
                params.put("progress", progress).put("total", total).put("message", message);
                queue.add(new Event.Progress(Replies.notification("notifications/progress", params)));
            }
        };
    }

    /// What all reports of this call know.
    private abstract class Reports implements ToolProgress {
        @Override
        public boolean isAwaited() {
            return !left.get();
        }
    }
}
