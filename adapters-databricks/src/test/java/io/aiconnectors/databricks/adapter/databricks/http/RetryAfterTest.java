package io.aiconnectors.databricks.adapter.databricks.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.scripted.SettableClock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {
    private final SettableClock clock = new SettableClock();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30                              | PT30S
             7                              | PT7S
            0                               | PT0S
            1.5                             | PT2S
            Mon, 23 Nov 2026 12:00:45 GMT   | PT45S
            Mon, 23 Nov 2026 11:59:00 GMT   | PT0S
            86400                           | PT1H
            Tue, 24 Nov 2026 12:00:00 GMT   | PT1H
            soon                            | PT0S
            -5                              | PT0S
            99999999999999999999            | PT0S
            Mon, 99 Nov 2026 12:00:45 GMT   | PT0S
            ''                              | PT0S
            """)
    void a_header_is_seconds_or_a_date(String value, Duration wait) {
        assertThat(RetryAfter.header(value, clock)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"30s,PT30S", "1.5s,PT2S", "30,PT0S", "s,PT0S", "99999999s,PT1H", "'',PT0S"})
    void a_detail_is_seconds_with_their_unit(String value, Duration wait) {
        assertThat(RetryAfter.detail(value)).isEqualTo(wait);
    }
}
