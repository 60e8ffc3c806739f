package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A sink that remembers what it was given and what it took, and answers as it is scripted; without a script it takes
/// everything.
public final class ListSink implements AuditSink {
    private final String name;
    private final Batch batch;
    private final ConcurrentLinkedQueue<Function<List<AuditRecord>, Delivery>> script = new ConcurrentLinkedQueue<>();
    private final List<List<AuditRecord>> given = new CopyOnWriteArrayList<>();
    private final List<AuditRecord> taken = new CopyOnWriteArrayList<>();
    private volatile String down = "";
    private volatile boolean closed;

    public ListSink(String name, int most) {
        this.name = name;
        this.batch = new Batch(most, 1024 * 1024, 1000 * 1024);
    }

    /// Answers the next batch that has no answer yet.
    public ListSink then(Function<List<AuditRecord>, Delivery> answer) {
        script.add(answer);
        return this;
    }

    /// Answers so many batches with a failure.
    public ListSink failing(int times, String code) {
        for (var time = 0; time < times; time++) {
            then(_ -> new Delivery.Failed(code));
        }
        return this;
    }

    /// Takes nothing until it is well.
    public ListSink down(String code) {
        down = code;
        return this;
    }

    void heal() {
        down = "";
    }

    public List<AuditRecord> taken() {
        return taken;
    }

    public List<List<AuditRecord>> given() {
        return given;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Batch batch() {
        return batch;
    }

    @Override
    public Delivery deliver(List<AuditRecord> records) {
        if (!down.isEmpty()) {
            return new Delivery.Failed(down);
        }
        given.add(List.copyOf(records));
        var answer = script.poll();
        var delivery = answer == null ? new Delivery.Delivered() : answer.apply(records);
        switch (delivery) {
            case Delivery.Delivered _ -> taken.addAll(records);
            case Delivery.Partly(var missing, var _) -> {
                for (var index = 0; index < records.size(); index++) {
                    if (!missing.contains(index)) {
                        taken.add(records.get(index));
                    }
                }
            }
            case Delivery.Failed _ -> {}
        }
        return delivery;
    }

    @Override
    public void close() {
        closed = true;
    }
}
