package io.aiconnectors.databricks.adapter.audit.writer;

import io.aiconnectors.databricks.adapter.audit.spool.OpenCalls;
import io.aiconnectors.databricks.adapter.audit.spool.Spool;

/// How much the spool may still take. For every call that is going on there is room for its closing, so that a call
/// which was let begin can always be told to its end.
///
/// @param limit in bytes
public record Room(Spool spool, OpenCalls open, long limit) {
    /// The longest closing in bytes; what is longer is shortened.
    public static final int CLOSING = 32 * 1024;

    // Events are kept a little longer than calls are let begin, so that it is on record what happened meanwhile.
    private static final int SHARE_OF_EVENTS = 16;

    /// Whether another call may begin.
    ///
    /// @param waiting  bytes that wait to be written
    /// @param openings calls that wait to begin
    /// @param opening  length of the record
    boolean hasForCall(long waiting, int openings, int opening) {
        var reserved = (open.count() + openings + 1L) * CLOSING;
        return spool.bytes() + waiting + opening + reserved <= limit - limit / SHARE_OF_EVENTS;
    }

    /// Whether an event may be written.
    boolean hasForEvent(long waiting, int event) {
        return spool.bytes() + waiting + event <= limit;
    }
}
