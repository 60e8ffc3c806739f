package io.aiconnectors.databricks.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CorpusTest {
    private static final int LEAST = 220;

    @Test
    void the_corpus_is_large_enough_to_prove_something() {
        assertThat(Corpus.examples()).hasSizeGreaterThan(LEAST);
    }

    @Test
    void every_title_and_every_statement_stands_there_once() {
        assertThat(Corpus.examples()).extracting(Example::where).doesNotHaveDuplicates();
        assertThat(Corpus.examples()).extracting(Example::text).doesNotHaveDuplicates();
    }

    @Test
    void what_passes_is_proved_beside_what_is_refused() {
        assertThat(Corpus.examples())
                .filteredOn(example -> example.expected() instanceof Expected.Allow)
                .hasSizeGreaterThan(100);
    }

    @Test
    void an_expectation_is_read_as_written() {
        assertThat(List.of(
                        Expected.parse("allow"),
                        Expected.parse("allow, observed a_code"),
                        Expected.parse("deny a_code another_code")))
                .containsExactly(
                        new Expected.Allow(Set.of()),
                        new Expected.Allow(Set.of("a_code")),
                        new Expected.Deny(Set.of("a_code", "another_code")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deny", "Allow", "allow a_code", "deny a_code, another", "refuse a_code"})
    void an_expectation_in_other_words_is_refused(String line) {
        assertThatThrownBy(() -> Expected.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void braces_stand_for_characters_and_for_repetitions() {
        assertThat(Corpus.expanded("{{U+0041}}{{3 * $\\}}{{2 * {{U+0042}}}}")).isEqualTo("A$\\$\\$\\BB");
    }
}
