package io.aiconnectors.databricks.adapter.pages.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.access.ToolName;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PeoplePageTest {
    private static final String ADDRESS = "https://connector.example.com/mcp";
    private static final String SANDBOX = "http://127.0.0.1:8080/mcp";

    @Test
    void it_tells_every_tool_every_workspace_and_whom_to_ask() {
        var page = page(List.of("main", "research"), "mailto:data@example.com", true);

        for (var tool : ToolName.values()) {
            assertThat(page).contains("<code>" + tool.wireName() + "</code>");
        }
        assertThat(page).contains("<li>main</li>", "<li>research</li>", "href=\"mailto:data@example.com\"");
        assertThat(page).contains("<code>" + ADDRESS + "</code>", "<span>Ready</span>");
    }

    @Test
    void what_is_not_to_be_told_is_not_told() {
        var page = page(List.of(), "", true);

        assertThat(page).doesNotContain("id=\"workspaces\"", "Ask about the policy");
        assertThat(page).contains("ask your administrator");
    }

    @Test
    void that_it_is_not_ready_is_told_without_a_reason() {
        var page = page(List.of("main"), "", false);

        assertThat(page)
                .contains("<span>Not ready</span>", "Try again in a minute")
                .doesNotContain("<span>Ready");
    }

    @Test
    void whatever_was_set_is_text_and_no_markup() {
        var page = page(List.of("<b>main</b>"), "https://wiki.example.com/?a=1&b=%3Cb%3E", true);

        assertThat(page).contains("&lt;b&gt;main&lt;/b&gt;").doesNotContain("<b>main", "?a=1&b=");
    }

    @Test
    void nothing_is_loaded_from_anywhere() {
        assertThat(page(List.of("main"), "", true))
                .doesNotContain("src=", "<link", "@import", "url(", "<img", "<iframe", " style=", " onclick=");
    }

    @Test
    void it_is_small() {
        assertThat(page(List.of("main"), "", true).length()).isLessThan(32_000);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void a_guide_says_what_the_clients_own_document_says(Guide guide) throws IOException {
        var document = Files.readString(Path.of("../docs/clients", guide.id() + ".md"))
                .replace(SANDBOX, ADDRESS)
                .replaceAll("\\s+", " ");

        for (var step : guide.steps()) {
            assertThat(document).contains(step.copy());
            Words.of(step.text()).stream()
                    .filter(word -> !"plain".equals(word.get("kind")))
                    .forEach(word -> assertThat(document).contains(word.get("text")));
        }
    }

    @Test
    void every_client_with_a_document_has_a_guide() throws IOException {
        try (var documents = Files.list(Path.of("../docs/clients"))) {
            assertThat(guides().map(guide -> guide.id() + ".md"))
                    .containsExactlyInAnyOrderElementsOf(documents
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .toList());
        }
    }

    private static Stream<Guide> guides() {
        return Guides.of(ADDRESS).stream();
    }

    private static String page(List<String> workspaces, String contact, boolean ready) {
        var asked = Optional.of(contact).filter(text -> !text.isEmpty()).map(URI::create);
        var page = new PeoplePage(new PeopleSettings(URI.create(ADDRESS), workspaces, asked), () -> ready);
        return new String(page.write(), StandardCharsets.UTF_8);
    }
}
