package io.aiconnectors.databricks.domain.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ArgumentFitTest {
    @Test
    void misfits_are_sorted_and_told_once() {
        var misfits = new ArgumentFit.Misfits(List.of(
                new Misfit("/query", "type"),
                new Misfit("/limit", "type"),
                new Misfit("/limit", "maximum"),
                new Misfit("/query", "type")));

        assertThat(misfits.misfits())
                .containsExactly(
                        new Misfit("/limit", "maximum"), new Misfit("/limit", "type"), new Misfit("/query", "type"));
    }

    @Test
    void no_more_misfits_are_told_than_somebody_can_mend_at_once() {
        var many = IntStream.range(0, 100)
                .mapToObj(number -> new Misfit("/list/" + number, "type"))
                .toList();

        assertThat(new ArgumentFit.Misfits(many).misfits()).hasSize(ArgumentFit.Misfits.MAX);
    }

    @Test
    void a_misfit_is_somewhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArgumentFit.Misfits(List.of()));
    }
}
