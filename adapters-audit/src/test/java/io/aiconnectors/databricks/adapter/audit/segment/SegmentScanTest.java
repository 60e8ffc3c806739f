package io.aiconnectors.databricks.adapter.audit.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentScanTest {
    private static final List<AuditRecord> RECORDS = List.of(record(1), record(2), record(3));

    @Test
    void sound_records_are_read_as_they_were_written() {
        var scan = SegmentScan.of(SegmentBytes.of(RECORDS, 0), 0, 1);

        assertThat(scan.prefix()).isEqualTo(RECORDS);
        assertThat(scan.isSound()).isTrue();
    }

    @Test
    void a_write_may_be_cut_short_at_any_byte() {
        var bytes = SegmentBytes.of(RECORDS, 0);
        for (var length = 0; length < bytes.length; length++) {
            var scan = SegmentScan.of(Arrays.copyOf(bytes, length), 0, 1);

            assertThat(scan.prefix()).isEqualTo(RECORDS.subList(0, scan.prefix().size()));
            assertThat(scan.isDamaged()).isFalse();
            assertThat(scan.behind()).isEmpty();
        }
    }

    @Test
    void no_changed_byte_goes_unnoticed() {
        var bytes = SegmentBytes.of(RECORDS, 0);
        for (var place = 0; place < bytes.length; place++) {
            var changed = bytes.clone();
            changed[place] ^= 0x10;
            var scan = SegmentScan.of(changed, 0, 1);

            assertThat(scan.isSound()).isFalse();
            assertThat(scan.prefix().size() + scan.behind().size()).isEqualTo(2);
        }
    }

    @Test
    void what_is_bad_was_promised_once_if_a_later_record_says_so() {
        var together = SegmentBytes.of(RECORDS, 0);
        together[40] ^= 1;
        assertThat(SegmentScan.of(together, 0, 1).isDamaged()).isFalse();

        var later = SegmentBytes.of(RECORDS, 1);
        later[40] ^= 1;
        assertThat(SegmentScan.of(later, 0, 1).isDamaged()).isTrue();
    }

    private static AuditRecord record(long sequence) {
        return new AuditRecord(sequence, "{\"sequence\":" + sequence + "}");
    }
}
