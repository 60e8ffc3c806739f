package io.aiconnectors.databricks.adapter.mcp.stream;

import io.aiconnectors.databricks.adapter.mcp.catalogue.Refusal;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolProgress;
import io.aiconnectors.databricks.adapter.mcp.era.Reply;
import io.aiconnectors.databricks.adapter.mcp.era.Reply.Finished;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.ErrorCode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a tool call on a thread of its own and brings the client what comes of it: one JSON body when that is soon,
/// else a stream that shows signs of life until the answer is there.
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Duration patience;
    private final Duration keepAlive;

    /// A courier.
    ///
    /// @param patience  how long an answer may take before a stream begins
    /// @param keepAlive how long a stream may be silent
    public Courier(Duration patience, Duration keepAlive) {
        this.patience = patience;
        this.keepAlive = keepAlive;
    }

    /// Answers with the outcome of the call. Returns once the call has ended, even if the client did not wait for it.
    ///
    /// @param streams whether the client takes server-sent events
    /// @param challenge the header for a sign-in that ends here
    public void deliver(Reply.Call call, HttpServletResponse response, boolean streams, String challenge)
            throws IOException, InterruptedException {
        var events = new CallEvents();
        var reports = streams && !call.progressToken().isMissingNode();
        var progress = reports ? events.under(call.progressToken()) : events.unasked();
        var worker = Thread.ofVirtual()
                .name("mcp-call-" + call.event().value())
                .start(() -> events.done(outcome(call, progress)));
        try {
            if (streams) {
                stream(events, response, challenge);
            } else {
                answer(events.last(), response, challenge);
            }
        } catch (IOException left) {
            events.abandoned();
            if (call.cancelsOnLeaving()) {
                worker.interrupt();
            }
            throw left;
        } catch (InterruptedException stopping) {
            worker.interrupt();
            throw stopping;
        } finally {
            worker.join();
        }
    }

    private static Finished outcome(Reply.Call call, ToolProgress progress) {
        try {
            return call.work().run(progress);
        } catch (Throwable defect) {
            LOG.error("call {} broke", call.event().value(), defect);
            var refusal = Refusal.lasting(call.event(), "defect");
            return Finished.ok(Replies.error(
                    call.id(),
                    ErrorCode.INTERNAL_ERROR,
                    refusal.after("The call broke on a defect of this server; tell the operator."),
                    refusal.json()));
        }
    }

    private void stream(CallEvents events, HttpServletResponse response, String challenge)
            throws IOException, InterruptedException {
        var first = events.next(patience);
        if (first.isPresent() && first.get() instanceof CallEvents.Event.Done(var finished)) {
            answer(finished, response, challenge);
            return;
        }
        var stream = EventStream.open(response);
        var next = first;
        while (true) {
            if (next.isEmpty()) {
                stream.keepAlive();
            } else {
                switch (next.get()) {
                    case CallEvents.Event.Progress(var message) -> stream.send(message);
                    case CallEvents.Event.Done(var finished) -> {
                        stream.send(finished.inBand());
                        return;
                    }
                }
            }
            next = events.next(keepAlive);
        }
    }

    private static void answer(Finished finished, HttpServletResponse response, String challenge) throws IOException {
        if (finished.status() == 401) {
            response.setHeader("WWW-Authenticate", challenge);
        }
        AnswerWriter.write(response, finished.status(), finished.message());
    }
}
