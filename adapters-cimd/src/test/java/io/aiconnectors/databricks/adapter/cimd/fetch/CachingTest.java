package io.aiconnectors.databricks.adapter.cimd.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                 | ''   | 300",
                "public                             | ''   | 300",
                "max-age=60                         | ''   | 60",
                "Max-Age=60                         | ''   | 60",
                "public, max-age=60,must-revalidate | ''   | 60",
                "max-age=\"60\"                     | ''   | 60",
                "max-age=0                          | ''   | 0",
                "max-age=60                         | 45   | 15",
                "max-age=60                         | 75   | 0",
                "max-age=60                         | soon | 60",
                "max-age=604800                     | ''   | 86400",
                "max-age=99999999999                | ''   | 0",
                "max-age=-5                         | ''   | 0",
                "max-age                            | ''   | 0",
                "max-age=60, s-maxage=90            | ''   | 90",
                "max-age=60, no-cache               | ''   | 0",
                "max-age=60, max-age=90             | ''   | 60"
            })
    void an_answer_is_fresh_for_as_long_as_it_says(String cacheControl, String age, long seconds) {
        var caching = Caching.of(cacheControl, age, "");

        assertThat(caching.storable()).isTrue();
        assertThat(caching.lifetime()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"no-store", "'no-store, max-age=60'", "private", "'max-age=60,No-Store'"})
    void what_may_not_be_kept_is_not(String cacheControl) {
        assertThat(Caching.of(cacheControl, "", "\"tag\"")).isEqualTo(new Caching(false, Duration.ZERO, ""));
    }

    @Test
    void only_what_is_an_entity_tag_is_sent_back() {
        assertThat(Caching.of("", "", "\"v1\"").entityTag()).isEqualTo("\"v1\"");
        assertThat(Caching.of("", "", "W/\"v1\"").entityTag()).isEqualTo("W/\"v1\"");
        assertThat(Caching.of("", "", "v1").entityTag()).isEmpty();
        assertThat(Caching.of("", "", "\"a\",\"b\"").entityTag()).isEmpty();
        assertThat(Caching.of("", "", "\"" + "x".repeat(129) + "\"").entityTag())
                .isEmpty();
    }
}
