package io.aiconnectors.databricks.adapter.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.support.Html;
import io.aiconnectors.databricks.application.oauth.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StylesheetTest {
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3.0;
    private static final Pages PAGES = new Pages("connector.example");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    @Test
    void the_policy_allows_this_stylesheet_and_nothing_else() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(style().getBytes(StandardCharsets.UTF_8));

        assertThat(PAGES.contentSecurityPolicy().split("; "))
                .containsExactly(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'");
    }

    @Test
    void it_loads_nothing() {
        assertThat(style()).doesNotContain("url(", "@import", "http");
    }

    @Test
    void it_shows_the_focus() {
        assertThat(style()).contains(":focus-visible { outline: 3px solid").doesNotContain("outline: none");
    }

    /// WCAG 2.2, success criterion 1.4.3.
    @ParameterizedTest
    @CsvSource({
        "text, card",
        "text, ground",
        "quiet, card",
        "quiet, ground",
        "on-accent, accent",
        "on-accent, accent-dark",
        "warn-text, warn-ground",
        "good, card",
        "bad, card"
    })
    void text_can_be_read_in_both_schemes(String text, String ground) {
        assertThat(contrast(light(), text, ground)).isGreaterThan(READABLE);
        assertThat(contrast(dark(), text, ground)).isGreaterThan(READABLE);
    }

    /// WCAG 2.2, success criterion 1.4.11.
    @ParameterizedTest
    @CsvSource({"control, card", "accent, card", "warn-line, warn-ground", "warn-line, card"})
    void controls_can_be_made_out_in_both_schemes(String line, String ground) {
        assertThat(contrast(light(), line, ground)).isGreaterThan(VISIBLE);
        assertThat(contrast(dark(), line, ground)).isGreaterThan(VISIBLE);
    }

    private static String style() {
        return Html.of(PAGES.problem(ProblemPage.of(Problem.MISCONFIGURED, "", "7F3K-Q2MX-9TBD", "")))
                .all("//style")
                .getFirst()
                .getTextContent();
    }

    private static Map<String, Integer> light() {
        return colours(style().substring(0, style().indexOf("@media")));
    }

    private static Map<String, Integer> dark() {
        return colours(style().substring(style().indexOf("@media")));
    }

    private static Map<String, Integer> colours(String css) {
        var colours = new HashMap<String, Integer>();
        COLOUR.matcher(css)
                .results()
                .forEach(colour -> colours.putIfAbsent(colour.group(1), Integer.parseInt(colour.group(2), 16)));
        return colours;
    }

    private static double contrast(Map<String, Integer> colours, String one, String other) {
        var first = luminance(colours.getOrDefault(one, -1));
        var second = luminance(colours.getOrDefault(other, -1));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        if (colour < 0) {
            throw new AssertionError("a colour is missing");
        }
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
