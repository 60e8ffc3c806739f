package io.aiconnectors.databricks.adapter.audit.payload;

import io.aiconnectors.databricks.domain.audit.CallPayloads;
import io.aiconnectors.databricks.domain.audit.EventId;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jose4j.lang.JoseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encrypts payloads to the auditors before they go anywhere.
public final class EncryptedPayloads implements CallPayloads {
    /// Bytes of a payload in UTF-8 that are kept; what is longer loses its end.
    public static final int LARGEST = 200 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(EncryptedPayloads.class);
    private static final int CONTINUATION = 0b1000_0000;
    private static final int LEADING_BITS = 0b1100_0000;

    private final AuditorsKey key;
    private final PayloadStream stream;
    private final InstantSource clock;

    public EncryptedPayloads(AuditorsKey key, PayloadStream stream, InstantSource clock) {
        this.key = key;
        this.stream = stream;
        this.clock = clock;
    }

    @Override
    public Keeping keep(EventId id, Part part, Supplier<String> json) {
        var whole = json.get().getBytes(StandardCharsets.UTF_8);
        var kept = whole.length > LARGEST ? Arrays.copyOf(whole, end(whole)) : whole;
        try {
            var line = new PayloadLine(
                    PayloadLine.PAYLOAD,
                    id.value(),
                    part.code(),
                    clock.instant().toString(),
                    kept.length < whole.length,
                    key.encrypt(id.value(), part.code(), kept));
            return switch (stream.take(line.json())) {
                case PayloadStream.Taking.Taken() -> new Keeping.Kept();
                case PayloadStream.Taking.Refused(var code) -> refused(id, part, code);
            };
        } catch (JoseException _) {
            return refused(id, part, "payload_not_encrypted");
        }
    }

    /// Where the last character that fits whole ends.
    private static int end(byte[] text) {
        var end = LARGEST;
        while ((text[end] & LEADING_BITS) == CONTINUATION) {
            end--;
        }
        return end;
    }

    private static Keeping refused(EventId id, Part part, String code) {
        LOG.error("The {} of call {} cannot be kept: {}", part.code(), id.value(), code);
        return new Keeping.Refused(code);
    }
}
