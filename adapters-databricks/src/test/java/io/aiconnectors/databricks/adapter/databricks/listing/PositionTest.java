package io.aiconnectors.databricks.adapter.databricks.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.page.PageToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PositionTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "3.4:5", "a\nb", "größe%2F"})
    void a_position_survives_being_given_out(String page) {
        var position = new Position(50, 7, new Trail(3, -1), page);

        assertThat(Position.parse(position.given())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "0.0.0.0:x",
                "-1.0.0.0:x",
                "5:x",
                "5.x.0.0:y",
                "9999999.0.0.0:x",
                "5.9999999.0.0:x",
                " 5.0.0.0:x",
                "5.0:x",
                "5.0.1:x",
                "5.0.1.g:x",
                "5.0.1234567890.0:x"
            })
    void what_was_never_given_out_is_no_position(String text) {
        assertThat(Position.parse(new PageToken(text))).isEmpty();
    }

    @Test
    void the_page_size_is_that_of_the_first_page() {
        assertThat(Position.first(20).atPage("next").afterRows(3))
                .isEqualTo(new Position(20, 3, Trail.START.to("next"), "next"));
    }
}
