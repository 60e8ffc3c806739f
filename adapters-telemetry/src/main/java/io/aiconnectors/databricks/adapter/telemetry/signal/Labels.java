package io.aiconnectors.databricks.adapter.telemetry.signal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/// The labels of one figure: words of ours, and so many at most, whatever policy or upstream come up with.
public final class Labels {
    /// What is told in place of any other.
    public static final String OTHER = "other";

    static final int MOST = 100;

    private static final Pattern WORD = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.:-]{0,79}");

    private final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();
    private final Semaphore free = new Semaphore(MOST);

    /// The label itself if it may be told, else [#OTHER].
    public String of(String label) {
        var present = known.get(label);
        if (present != null) {
            return present;
        }
        if (!WORD.matcher(label).matches() || !free.tryAcquire()) {
            return OTHER;
        }
        if (known.putIfAbsent(label, label) != null) {
            free.release();
        }
        return label;
    }
}
