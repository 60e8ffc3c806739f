package io.aiconnectors.databricks.adapter.audit.segment;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.util.ArrayList;
import java.util.List;

/// What is found in a segment's bytes behind its header, bad places skipped.
///
/// @param prefix      records before the first bad place
/// @param soundLength bytes of the file before the first bad place
/// @param behind      sound records behind it
/// @param isSound     whether there is no bad place
/// @param isDamaged   whether a record that outlived a loss of power once is among what is bad
public record SegmentScan(
        List<AuditRecord> prefix, int soundLength, List<AuditRecord> behind, boolean isSound, boolean isDamaged) {
    public SegmentScan {
        prefix = List.copyOf(prefix);
        behind = List.copyOf(behind);
    }

    /// Looks through a file.
    ///
    /// @param from  where the first frame should stand
    /// @param first number that the first record should have
    public static SegmentScan of(byte[] file, int from, long first) {
        var place = from;
        var next = first;
        var prefix = new ArrayList<AuditRecord>();
        for (var frame = Frame.at(file, place); frame.isPresent(); frame = Frame.at(file, place)) {
            // Numbers may be left out where a damaged segment was written anew.
            if (frame.get().record().sequence() < next) {
                break;
            }
            prefix.add(frame.get().record());
            place += frame.get().length();
            next = frame.get().record().sequence() + 1;
        }
        return place == file.length
                ? new SegmentScan(prefix, place, List.of(), true, false)
                : behind(file, place, next, prefix);
    }

    private static SegmentScan behind(byte[] file, int bad, long expected, List<AuditRecord> prefix) {
        var behind = new ArrayList<AuditRecord>();
        var isDamaged = false;
        var next = expected;
        var place = bad + 1;
        while (place < file.length) {
            var frame = Frame.at(file, place);
            if (frame.isPresent() && frame.get().record().sequence() >= next) {
                behind.add(frame.get().record());
                isDamaged |= frame.get().lasting() >= expected;
                next = frame.get().record().sequence() + 1;
                place += frame.get().length();
            } else {
                place++;
            }
        }
        return new SegmentScan(prefix, bad, behind, false, isDamaged);
    }
}
