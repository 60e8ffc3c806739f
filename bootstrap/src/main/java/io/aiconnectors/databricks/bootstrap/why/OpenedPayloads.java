package io.aiconnectors.databricks.bootstrap.why;

import io.aiconnectors.databricks.adapter.audit.payload.PayloadReader;
import io.aiconnectors.databricks.adapter.audit.payload.PayloadReader.Reading;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the auditors' key opens of one event's payloads.
final class OpenedPayloads {
    private OpenedPayloads() {}

    /// By their parts; nothing when the key is another, or nothing was kept.
    ///
    /// @throws IllegalArgumentException if the key is none or cannot be read; the message does not hold it
    static Map<String, String> of(Question.Payloads asked, String event) {
        var reader = reader(asked);
        var opened = new LinkedHashMap<String, String>();
        new AuditLines().read(List.of(asked.file()), (line, _) -> {
            if (line.contains(event)
                    && reader.read(line) instanceof Reading.Read read
                    && read.eventId().equals(event)) {
                opened.put(read.part(), read.payload());
            }
        });
        return opened;
    }

    private static PayloadReader reader(Question.Payloads asked) {
        try {
            return PayloadReader.with(Secret.of(Files.readString(asked.key())));
        } catch (IOException _) {
            throw new IllegalArgumentException("the key cannot be read: " + asked.key());
        }
    }
}
