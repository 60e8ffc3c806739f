package io.aiconnectors.databricks.adapter.databricks.listing;

/// Notices a listing that goes in circles, over however many calls, by one page of the way: the last whose number was a
/// power of two (R. P. Brent, 1980). A circle of n pages is noticed after fewer than 3n + 3 of them.
///
/// @param steps    pages that were turned
/// @param landmark digest of the page that is remembered
record Trail(int steps, long landmark) {
    static final Trail START = new Trail(0, 0);

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// Whether one has been at this page before, as far as one remembers.
    boolean meets(String page) {
        return steps > 0 && landmark == digest(page);
    }

    Trail to(String page) {
        var step = steps + 1;
        return new Trail(step, Integer.bitCount(step) == 1 ? digest(page) : landmark);
    }

    /// FNV-1a, 64 bits: short, and the server that chose the token can only cut its own listing short.
    private static long digest(String page) {
        var hash = FNV_OFFSET;
        for (var index = 0; index < page.length(); index++) {
            hash = (hash ^ page.charAt(index)) * FNV_PRIME;
        }
        return hash;
    }
}
