package io.aiconnectors.databricks.adapter.aws.firehose;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink;
import io.aiconnectors.databricks.domain.audit.AuditSink.Delivery;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What holds of the sink with any Firehose behind it.
abstract class FirehoseContract {
    static final int END = 1;

    /// The name of a stream that nobody has written to.
    protected abstract String newStream();

    /// A sink into it, with patience for a machine that is busy.
    protected abstract AuditSink sink(String stream);

    /// Everything that came out of the stream, batch by batch, in any order of the batches.
    protected abstract List<String> arrived(String stream);

    @Test
    void delivers_each_record_as_a_line_in_their_order() {
        var stream = newStream();
        var batch = LongStream.rangeClosed(1, 20)
                .mapToObj(FirehoseContract::numbered)
                .toList();

        assertThat(deliver(stream, batch)).isEqualTo(new Delivery.Delivered());

        assertThat(String.join("", arrived(stream))).isEqualTo(lines(batch));
    }

    @Test
    void delivers_as_many_records_as_a_batch_may_have() {
        var stream = newStream();
        var batch = LongStream.rangeClosed(1, 500)
                .mapToObj(FirehoseContract::numbered)
                .toList();

        assertThat(deliver(stream, batch)).isEqualTo(new Delivery.Delivered());

        assertThat(String.join("", arrived(stream))).isEqualTo(lines(batch));
    }

    @Test
    void delivers_as_many_bytes_as_a_batch_may_have() {
        var stream = newStream();
        try (var sink = sink(stream)) {
            var most = sink.batch();
            var records = most.bytes() / most.bytesOfRecord() + 1;
            var batch = IntStream.range(0, records)
                    .mapToObj(index -> sized(index, Math.min(most.bytesOfRecord(), most.bytes() / records)))
                    .toList();

            assertThat(sink.deliver(batch)).isEqualTo(new Delivery.Delivered());
            assertThat(String.join("", arrived(stream))).isEqualTo(lines(batch));
        }
    }

    @Test
    void delivers_the_largest_record_there_may_be() {
        var stream = newStream();
        try (var sink = sink(stream)) {
            var batch = List.of(sized(1, sink.batch().bytesOfRecord()));

            assertThat(sink.deliver(batch)).isEqualTo(new Delivery.Delivered());
            assertThat(String.join("", arrived(stream))).isEqualTo(lines(batch));
        }
    }

    @Test
    void delivers_twice_what_it_is_given_twice() {
        var stream = newStream();
        var batch = List.of(numbered(1), numbered(2));

        deliver(stream, batch);
        deliver(stream, batch);

        assertThat(String.join("", arrived(stream))).isEqualTo(lines(batch).repeat(2));
    }

    @Test
    void tells_that_the_stream_is_not_there() {
        assertThat(deliver("no-such-stream", List.of(numbered(1))))
                .isEqualTo(new Delivery.Failed("firehose_stream_missing"));
    }

    static AuditRecord numbered(long sequence) {
        return new AuditRecord(sequence, "{\"sequence\":" + sequence + ",\"tool\":\"list_catalogs \\u00fc\"}");
    }

    private static AuditRecord sized(int sequence, int bytes) {
        return new AuditRecord(sequence, "x".repeat(bytes - END));
    }

    static String lines(List<AuditRecord> records) {
        var lines = new StringBuilder();
        records.forEach(record -> lines.append(record.line()).append('\n'));
        return lines.toString();
    }

    private Delivery deliver(String stream, List<AuditRecord> batch) {
        try (var sink = sink(stream)) {
            return sink.deliver(batch);
        }
    }
}
