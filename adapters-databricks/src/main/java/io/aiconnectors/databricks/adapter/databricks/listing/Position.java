package io.aiconnectors.databricks.adapter.databricks.listing;

import io.aiconnectors.databricks.domain.page.PageToken;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where in a listing one stands: a page of upstream's, and how many rows of it were already given. The page size
/// goes along, because upstream's tokens hold only while the other parameters stay the same.
///
/// @param size  the page size asked of upstream
/// @param skip  rows of the page to leave out
/// @param trail the way here
/// @param page  upstream's own word for the page; empty for the first
record Position(int size, int skip, Trail trail, String page) {
    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,5})\\.([0-9]{1,6})\\.([0-9]{1,9})\\.([0-9a-f]{1,16}):(.*)", Pattern.DOTALL);

    static Position first(int size) {
        return new Position(size, 0, Trail.START, "");
    }

    /// Empty when it is no position that was ever given out.
    static Optional<Position> parse(PageToken given) {
        var parts = FORM.matcher(given.value());
        return parts.matches()
                ? Optional.of(new Position(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        new Trail(Integer.parseInt(parts.group(3)), Long.parseUnsignedLong(parts.group(4), 16)),
                        parts.group(5)))
                : Optional.empty();
    }

    PageToken given() {
        return new PageToken(
                size + "." + skip + "." + trail.steps() + "." + Long.toHexString(trail.landmark()) + ":" + page);
    }

    Position afterRows(int count) {
        return new Position(size, count, trail, page);
    }

    Position atPage(String next) {
        return new Position(size, 0, trail.to(next), next);
    }
}
