package io.aiconnectors.databricks.bootstrap.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A code that somebody is told and `why` cannot explain is a dead end.
class CodesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| ");

    private final Codes codes = Codes.read();

    @Test
    void every_code_of_the_policy_is_explained() throws IOException {
        var readme = Files.readString(Path.of("../policies/README.md"));
        var table = readme.substring(readme.indexOf("## Reason codes"));

        assertThat(ROW.matcher(table).results().map(row -> row.group(1)))
                .hasSizeGreaterThan(30)
                .isSubsetOf(codes.byCode().keySet());
    }

    @Test
    void every_code_of_the_connector_is_explained() {
        var ours = Stream.of(
                        Arrays.stream(Fault.Kind.values()).map(Fault.Kind::code),
                        Arrays.stream(PolicyFault.values()).map(PolicyFault::code),
                        Stream.of("cursor_invalid", "arguments_invalid", "tool_unknown", "defect", "interrupted"))
                .flatMap(every -> every);

        assertThat(ours).isSubsetOf(codes.byCode().keySet());
    }

    @Test
    void each_explanation_names_somebody_to_ask() {
        assertThat(codes.byCode().values())
                .allSatisfy(advice -> assertThat(List.of(advice.means(), advice.change(), advice.ask()))
                        .allMatch(text -> text.length() > 8));
    }

    @Test
    void a_code_of_a_later_policy_leads_to_its_readme() {
        assertThat(codes.of("new_code").change()).contains("policies/README.md");
    }
}
