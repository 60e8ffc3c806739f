package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void replaces_what_cannot_be_seen() {
        assertThat(Printable.of("a\u0000b\u202ec\u2028d\ud800", 40)).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffd");
    }

    @Test
    void cuts_by_characters_and_shows_the_cut() {
        assertThat(Printable.of("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 2)).isEqualTo("\ud83d\ude00\ud83d\ude00…");
        assertThat(Printable.of("ab", 2)).isEqualTo("ab");
    }
}
