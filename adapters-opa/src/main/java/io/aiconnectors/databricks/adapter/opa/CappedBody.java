package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// Reads an answer's body while counting, and stops at the limit instead of finding out afterwards.
final class CappedBody implements BodySubscriber<Reply> {
    private static final Reply BAD = new Reply.Failed(PolicyFault.BAD_RESPONSE);

    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean wanted;
    private final int capacity;
    private int count;
    private @Nullable Subscription subscription;

    private CappedBody(boolean wanted, int capacity) {
        this.wanted = wanted;
        this.capacity = capacity;
    }

    /// Takes the body of a 200 with JSON. Any other body is read to the same limit, so that the connection stays
    /// usable, and thrown away.
    static BodyHandler<Reply> upTo(int capacity) {
        return head -> new CappedBody(head.statusCode() == 200 && isJson(head), capacity);
    }

    private static boolean isJson(ResponseInfo head) {
        var types = head.headers().allValues("Content-Type");
        return types.size() == 1
                && types.getFirst()
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals("application/json");
    }

    @Override
    public CompletionStage<Reply> getBody() {
        return reply;
    }

    @Override
    public void onSubscribe(Subscription flow) {
        subscription = flow;
        flow.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            if (buffer.remaining() > capacity - count) {
                stop();
                return;
            }
            count += buffer.remaining();
            keep(buffer);
        }
    }

    @Override
    public void onError(Throwable cause) {
        reply.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        reply.complete(wanted ? new Reply.Body(bytes.toByteArray()) : BAD);
    }

    private void keep(ByteBuffer buffer) {
        if (wanted) {
            var chunk = new byte[buffer.remaining()];
            buffer.get(chunk);
            bytes.writeBytes(chunk);
        }
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
        reply.complete(BAD);
    }
}
