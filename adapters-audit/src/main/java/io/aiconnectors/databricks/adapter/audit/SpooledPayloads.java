package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.payload.PayloadStream;
import io.aiconnectors.databricks.adapter.audit.writer.Fate;
import io.aiconnectors.databricks.adapter.audit.writer.SpoolWriter;

/// Payloads on a spool of their own: each outlives a loss of power before its call goes on.
record SpooledPayloads(SpoolWriter writer) implements PayloadStream {
    /// The longest payload in bytes, encrypted, without its place in the chain.
    static final int LONGEST = 320 * 1024;

    @Override
    public Taking take(String body) {
        var fate = body.length() > LONGEST ? new Fate.Refused("audit_record_too_large") : writer.keep(body);
        return switch (fate) {
            case Fate.Lasting _ -> new Taking.Taken();
            case Fate.Refused(var code) -> new Taking.Refused(code);
        };
    }
}
