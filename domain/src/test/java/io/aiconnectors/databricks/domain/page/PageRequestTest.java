package io.aiconnectors.databricks.domain.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageRequestTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100})
    void a_page_has_1_to_100_rows(int limit) {
        assertThat(new PageRequest(limit, PageToken.NONE).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void any_other_limit_is_refused_with_the_bounds(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageRequest(limit, PageToken.NONE))
                .withMessage("limit must be between 1 and 100");
    }

    @Test
    void the_first_page_starts_at_the_start() {
        assertThat(PageRequest.first()).isEqualTo(new PageRequest(50, PageToken.NONE));
    }

    @Test
    void only_the_empty_token_is_none() {
        assertThat(PageToken.NONE.isNone()).isTrue();
        assertThat(new PageToken(" ").isNone()).isFalse();
    }

    @Test
    void a_slice_does_not_change_with_the_list_it_was_made_of() {
        var items = new ArrayList<>(List.of("a"));
        var slice = new Slice<>(items, PageToken.NONE);

        items.add("b");

        assertThat(slice.items()).containsExactly("a");
    }
}
