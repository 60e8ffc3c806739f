package io.aiconnectors.databricks.adapter.entra.endpoint;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Reads `Retry-After` in either form (RFC 9110 §10.2.3): seconds or an HTTP date. What makes no sense counts as not
/// said (zero); what is longer than an hour counts as an hour.
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static Duration read(String header, Instant now) {
        var value = header.strip();
        if (SECONDS.matcher(value).matches()) {
            return within(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return within(Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private static Duration within(Duration said) {
        if (said.isNegative()) {
            return Duration.ZERO;
        }
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
