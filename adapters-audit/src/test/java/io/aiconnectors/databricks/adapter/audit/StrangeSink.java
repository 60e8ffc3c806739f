package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers the first two batches with what cannot be.
record StrangeSink(ListSink sink, List<Delivery> answers) implements AuditSink {
    StrangeSink(ListSink sink) {
        this(
                sink,
                new CopyOnWriteArrayList<>(List.of(
                        new Delivery.Partly(List.of(), "none"), new Delivery.Partly(List.of(700), "none_of_them"))));
    }

    @Override
    public String name() {
        return sink.name();
    }

    @Override
    public Batch batch() {
        return sink.batch();
    }

    @Override
    public Delivery deliver(List<AuditRecord> records) {
        return answers.isEmpty() ? sink.deliver(records) : answers.removeFirst();
    }

    @Override
    public void close() {
        sink.close();
    }
}
