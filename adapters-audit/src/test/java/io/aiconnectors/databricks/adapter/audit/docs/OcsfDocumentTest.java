package io.aiconnectors.databricks.adapter.audit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.fixture.Docs;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OcsfDocumentTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z_.\\[\\]]+)` \\| (`[a-z_.\\[\\]]+`(?:, `[a-z_.\\[\\]]+`)*) \\| .+ \\|$");

    @Test
    void every_field_is_mapped_and_mapped_once() throws IOException {
        var mapped = ROW.matcher(Docs.read("ocsf.md"))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(mapped)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(PublishedFields.read().paths());
    }

    @Test
    void what_has_no_place_keeps_its_name() throws IOException {
        var unmapped = ROW.matcher(Docs.read("ocsf.md"))
                .results()
                .filter(row -> row.group(2).startsWith("`unmapped."))
                .toList();

        assertThat(unmapped)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.group(2)).isEqualTo("`unmapped." + row.group(1) + "`"));
    }
}
