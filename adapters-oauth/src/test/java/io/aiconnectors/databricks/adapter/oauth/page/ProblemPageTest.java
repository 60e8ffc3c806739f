package io.aiconnectors.databricks.adapter.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.support.Html;
import io.aiconnectors.databricks.application.oauth.Problem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemPageTest {
    private static final Pages PAGES = new Pages("connector.example");

    @ParameterizedTest
    @EnumSource(Problem.class)
    void every_problem_says_what_happened_and_what_to_do(Problem problem) {
        var page = page(ProblemPage.of(problem, "", "7F3K-Q2MX-9TBD", ""));

        assertThat(page.text("//h1")).isNotBlank();
        assertThat(page.text("//p[@class='lead']")).endsWith(".");
        assertThat(page.texts("//ul[@class='steps']/li")).isNotEmpty().allMatch(step -> step.endsWith("."));
        assertThat(page.texts("//dd")).containsExactly(problem.code(), "7F3K-Q2MX-9TBD");
    }

    @Test
    void every_problem_is_told_differently() {
        assertThat(Arrays.stream(Problem.values())
                        .map(problem -> ProblemPage.of(problem, "", "7F3K-Q2MX-9TBD", "")
                                .title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_parameter_at_fault_is_named() {
        var page = page(ProblemPage.of(Problem.MALFORMED_REQUEST, "code_challenge", "7F3K-Q2MX-9TBD", ""));

        assertThat(page.texts("//dd")).containsExactly("malformed_request: code_challenge", "7F3K-Q2MX-9TBD");
    }

    @Test
    void a_way_back_to_the_client_is_a_link() {
        var page = page(ProblemPage.of(
                Problem.CONSENT_MISSING, "", "7F3K-Q2MX-9TBD", "https://claude.ai/cb?error=access_denied&state=a%22b"));

        assertThat(page.all("//a").getFirst().getAttribute("href"))
                .isEqualTo("https://claude.ai/cb?error=access_denied&state=a%22b");
        assertThat(page(ProblemPage.of(Problem.CONSENT_MISSING, "", "7F3K-Q2MX-9TBD", ""))
                        .all("//a"))
                .isEmpty();
    }

    private static Html page(ProblemPage problem) {
        var page = Html.of(PAGES.problem(problem));
        PageRules.check(page);
        return page;
    }
}
