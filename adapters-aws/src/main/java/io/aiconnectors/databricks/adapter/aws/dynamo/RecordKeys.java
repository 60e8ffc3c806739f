package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.Arrays;
import java.util.List;

/// The keys that records may be encrypted with: the first encrypts, all decrypt.
public record RecordKeys(List<RecordKey> keys) {
    public RecordKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no key");
        }
        if (keys.stream().map(RecordKey::id).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("two keys have the same id");
        }
    }

    /// Reads `ID:KEY`, or several of them separated by commas.
    ///
    /// @throws IllegalArgumentException if that is not what it is; the message never holds a key
    public static RecordKeys parse(Secret text) {
        return new RecordKeys(Arrays.stream(text.reveal().split(",", -1))
                .map(String::strip)
                .map(RecordKeys::key)
                .toList());
    }

    private static RecordKey key(String text) {
        var colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException("a key is given as ID:KEY");
        }
        return new RecordKey(text.substring(0, colon), Secret.of(text.substring(colon + 1)));
    }
}
