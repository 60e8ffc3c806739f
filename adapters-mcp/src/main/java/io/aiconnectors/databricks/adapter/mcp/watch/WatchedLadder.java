package io.aiconnectors.databricks.adapter.mcp.watch;

import io.aiconnectors.databricks.adapter.mcp.era.Ladder;
import io.aiconnectors.databricks.adapter.mcp.era.Reply;
import io.aiconnectors.databricks.adapter.mcp.era.RequestHeaders;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.telemetry.Ending;
import io.aiconnectors.databricks.domain.telemetry.Operations;
import io.aiconnectors.databricks.domain.telemetry.Operations.Operation;
import java.util.function.Supplier;

/// The ladder of eras, watched: every request is one operation, which ends when its answer is known, be that on
/// another thread.
public final class WatchedLadder {
    private final Ladder ladder;
    private final Operations operations;

    public WatchedLadder(Ladder ladder, Operations operations) {
        this.ladder = ladder;
        this.operations = operations;
    }

    /// Answers as the ladder does.
    public Reply answer(Caller caller, Message message, RequestHeaders headers) {
        return switch (message) {
            case Message.Request request -> watched(caller, request, headers);
            case Message.Notification _, Message.Response _, Message.Invalid _ ->
                ladder.answer(caller, message, headers);
        };
    }

    private Reply watched(Caller caller, Message.Request request, RequestHeaders headers) {
        var operation = operations.begin(Sight.asked(request, headers), Sight.lineage(request, headers));
        return switch (guarded(operation, () -> ladder.answer(caller, request, headers))) {
            case Reply.Accepted accepted -> {
                operation.end(new Ending.Answered());
                yield accepted;
            }
            case Reply.Body body -> {
                operation.end(Sight.ending(body.message()));
                yield body;
            }
            case Reply.Call call ->
                new Reply.Call(call.event(), call.id(), call.progressToken(), call.cancelsOnLeaving(), progress -> {
                    var finished = guarded(operation, () -> call.work().run(progress));
                    operation.end(Sight.ending(finished.message()));
                    return finished;
                });
        };
    }

    private static <T> T guarded(Operation operation, Supplier<T> part) {
        try {
            return operation.during(part);
        } catch (RuntimeException | Error defect) {
            operation.end(new Ending.Broke());
            throw defect;
        }
    }
}
