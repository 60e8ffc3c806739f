package io.aiconnectors.databricks.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.page.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ObligationsTest {
    @Test
    void no_obligation_leaves_the_products_own_limit() {
        assertThat(Obligations.NONE.pageLimit()).isEqualTo(PageRequest.MAX_LIMIT);
    }

    @Test
    void a_page_holds_at_least_one_row() {
        assertThat(new Obligations(1).pageLimit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
    void a_page_of_nothing_is_refused(int pageLimit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Obligations(pageLimit));
    }
}
