package io.aiconnectors.databricks.adapter.pages.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final Template PAGE = Template.live("operations.ftlh", "refresh.js");

    @Test
    void the_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else() {
        assertThat(PAGE.contentSecurityPolicy().split("; "))
                .containsExactly(
                        "default-src 'none'",
                        "style-src '" + hash(inside("style")) + "'",
                        "script-src '" + hash(inside("script")) + "'",
                        "connect-src 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'none'");
        assertThat(Template.still("people.ftlh", "copy.js").contentSecurityPolicy())
                .doesNotContain("connect-src");
    }

    /// WCAG 2.2, success criterion 1.4.3.
    @ParameterizedTest
    @CsvSource({
        "text, card",
        "text, ground",
        "text, inset",
        "quiet, card",
        "quiet, ground",
        "accent, card",
        "accent, inset",
        "good, card",
        "good, good-ground",
        "bad, card",
        "bad, bad-ground",
        "warn-text, warn-ground"
    })
    void text_can_be_read_in_both_schemes(String text, String ground) {
        var style = inside("style");
        var dark = style.indexOf("@media");

        assertThat(contrast(style.substring(0, dark), text, ground)).isGreaterThan(4.5);
        assertThat(contrast(style.substring(dark), text, ground)).isGreaterThan(4.5);
    }

    private static String inside(String element) {
        var page = new String(
                PAGE.write(Map.of(
                        "state", "ready",
                        "troubled", false,
                        "about", List.of(),
                        "ourselves", List.of(),
                        "dependencies", List.of(),
                        "groups", List.of())),
                StandardCharsets.UTF_8);
        return page.substring(
                page.indexOf("<" + element + ">") + element.length() + 2, page.indexOf("</" + element + ">"));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static double contrast(String css, String one, String other) {
        var colours = new HashMap<String, Double>();
        COLOUR.matcher(css)
                .results()
                .forEach(found -> colours.putIfAbsent(found.group(1), luminance(Integer.parseInt(found.group(2), 16))));
        assertThat(colours).containsKeys(one, other);
        double first = colours.getOrDefault(one, 0.0);
        double second = colours.getOrDefault(other, 0.0);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
