package io.aiconnectors.databricks.adapter.databricks.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// How long upstream asks to wait: seconds or a date in a header (RFC 9110 §10.2.3), or `retry_delay` in the
/// details of an error. Zero when it does not say so legibly; an hour at most.
final class RetryAfter {
    private static final Duration MAX = Duration.ofHours(1);
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,9})(\\.[0-9]+)?");
    private static final Pattern DELAY = Pattern.compile("([0-9]{1,9})(\\.[0-9]+)?s");

    private RetryAfter() {}

    static Duration header(String value, InstantSource clock) {
        var seconds = SECONDS.matcher(value.strip());
        return capped(seconds.matches() ? rounded(seconds.group(1), seconds.group(2) != null) : until(value, clock));
    }

    static Duration detail(String value) {
        var delay = DELAY.matcher(value.strip());
        return delay.matches() ? capped(rounded(delay.group(1), delay.group(2) != null)) : Duration.ZERO;
    }

    private static Duration rounded(String whole, boolean fraction) {
        return Duration.ofSeconds(Long.parseLong(whole) + (fraction ? 1 : 0));
    }

    private static Duration until(String date, InstantSource clock) {
        try {
            var then =
                    DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).parse(date.strip(), Instant::from);
            return Duration.between(clock.instant(), then);
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }

    private static Duration capped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(MAX) > 0 ? MAX : wait;
    }
}
