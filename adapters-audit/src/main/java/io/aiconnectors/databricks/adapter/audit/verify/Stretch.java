package io.aiconnectors.databricks.adapter.audit.verify;

import io.aiconnectors.databricks.adapter.audit.delivered.Entry;
import io.aiconnectors.databricks.adapter.audit.delivered.Place;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;

/// Records of a chain that follow each other without a gap: 32 bytes for each, and where they stand.
final class Stretch {
    private static final int HASH_BYTES = 32;
    private static final int MOST = 1 << 24;

    private final long first;
    private final String previous;
    private final TreeMap<Long, Place> places = new TreeMap<>();
    private byte[] hashes = new byte[HASH_BYTES];
    private int count;

    /// Begins with a record.
    Stretch(Entry entry) {
        first = entry.sequence();
        previous = entry.previous();
        append(entry);
    }

    long first() {
        return first;
    }

    long last() {
        return first + count - 1;
    }

    /// What the first record says is the hash of the one before it.
    String previous() {
        return previous;
    }

    boolean holds(long sequence) {
        return first <= sequence && sequence <= last();
    }

    /// Whether this is the record after the last, and there is room for it.
    boolean goesOnWith(Entry entry) {
        return entry.sequence() == last() + 1 && count < MOST;
    }

    void append(Entry entry) {
        if ((count + 1) * HASH_BYTES > hashes.length) {
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
        }
        System.arraycopy(HexFormat.of().parseHex(entry.hash()), 0, hashes, count * HASH_BYTES, HASH_BYTES);
        count++;
        if (places.isEmpty() || !place(entry.sequence()).equals(entry.place())) {
            places.put(entry.sequence(), entry.place());
        }
    }

    String hash(long sequence) {
        var start = Math.toIntExact(sequence - first) * HASH_BYTES;
        return HexFormat.of().formatHex(hashes, start, start + HASH_BYTES);
    }

    /// Where a record stands that it holds: one line after the other from where it was last said.
    Place place(long sequence) {
        var said = places.floorEntry(sequence);
        return said.getValue().after(sequence - said.getKey());
    }
}
