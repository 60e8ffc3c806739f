package io.aiconnectors.databricks.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.page.PageToken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScreenedTest {
    @Test
    void the_withheld_are_counted_over_all_reasons() {
        var withheld = List.of(new Withheld("sci_label", 3), new Withheld("labels_unread", 2));

        assertThat(new Screened<>(List.of("a"), withheld, PageToken.NONE).withheldCount())
                .isEqualTo(5);
    }

    @Test
    void nothing_withheld_counts_as_zero() {
        assertThat(new Screened<>(List.of("a"), List.of(), PageToken.NONE).withheldCount())
                .isZero();
    }

    @Test
    void what_was_screened_does_not_grow_afterwards() {
        var visible = new ArrayList<>(List.of("a"));
        var withheld = new ArrayList<>(List.of(new Withheld("sci_label", 1)));
        var screened = new Screened<>(visible, withheld, PageToken.NONE);

        visible.add("b");
        withheld.clear();

        assertThat(screened.visible()).containsExactly("a");
        assertThat(screened.withheldCount()).isEqualTo(1);
    }

    @Test
    void a_single_candidate_is_a_page_without_a_next_one() {
        assertThat(Unscreened.of("a", new Facts.WorkspaceAsset()))
                .isEqualTo(new Unscreened<>(List.of(new Candidate<>("a", new Facts.WorkspaceAsset())), PageToken.NONE));
    }
}
