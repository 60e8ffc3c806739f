package io.aiconnectors.databricks.adapter.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.support.Html;
import java.util.Arrays;
import org.w3c.dom.Element;

/// What holds for every page, whoever reads it and with whatever (WCAG 2.2), and whoever tries to run
/// something in it.
final class PageRules {
    private PageRules() {}

    static void check(Html page) {
        assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(page.text("//title")).isNotBlank();
        assertThat(page.all("//main")).hasSize(1);
        assertThat(page.all("//body/header")).hasSize(1);
        assertThat(page.all("//h1")).hasSize(1);
        assertThat(page.all("//h2[not(preceding::h1)] | //h3")).isEmpty();
        assertThat(page.all("//meta[@name='viewport' and contains(@content, 'width=device-width')]"))
                .hasSize(1);

        assertThat(page.all("//input[not(@type='hidden')]"))
                .allSatisfy(input -> assertThat(page.text("//label[@for='" + input.getAttribute("id") + "']"))
                        .isNotBlank());
        assertThat(page.texts("//button")).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(page.texts("//a")).allSatisfy(text -> assertThat(text).isNotBlank());
        for (var name : new String[] {"aria-labelledby", "aria-describedby"}) {
            assertThat(page.all("//*[@" + name + "]"))
                    .allSatisfy(element -> assertThat(page.text("//*[@id='" + element.getAttribute(name) + "']"))
                            .isNotBlank());
        }
        assertThat(page.all("//svg[not(@aria-hidden='true')]")).isEmpty();
        var ids = page.all("//*[@id]").stream()
                .map(element -> element.getAttribute("id"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();

        assertThat(page.all("//script | //iframe | //object | //img | //link | //base"))
                .isEmpty();
        assertThat(page.all("//*[@style]")).isEmpty();
        assertThat(page.all("//@*/..").stream()
                        .flatMap(element -> Arrays.stream(namesOf(element)))
                        .filter(name -> name.startsWith("on")))
                .isEmpty();
    }

    private static String[] namesOf(Element element) {
        var attributes = element.getAttributes();
        var names = new String[attributes.getLength()];
        for (var index = 0; index < names.length; index++) {
            names[index] = attributes.item(index).getNodeName();
        }
        return names;
    }
}
