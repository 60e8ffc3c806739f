package io.aiconnectors.databricks.sandbox.catalog.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.ColumnAsset;
import io.aiconnectors.databricks.sandbox.catalog.Tag;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CatalogueGeneratorTest {
    @Test
    void the_same_chance_gives_the_same_catalogues() {
        var one = new CatalogueGenerator(new Random(42), "ada");
        var other = new CatalogueGenerator(new Random(42), "ada");

        for (int i = 0; i < 100; i++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    @Test
    void every_name_is_hidden_or_open_and_never_both() {
        var generator = new CatalogueGenerator(new Random(1), "ada");
        int hidden = 0;
        int open = 0;
        for (int i = 0; i < 500; i++) {
            var generated = generator.next();
            var both = new HashSet<>(generated.hidden());
            both.retainAll(generated.open());
            assertThat(both).isEmpty();
            hidden += generated.hidden().size();
            open += generated.open().size();
        }
        assertThat(hidden).isGreaterThan(500);
        assertThat(open).isGreaterThan(500);
    }

    @Test
    void whatever_is_below_a_hidden_asset_is_hidden() {
        var generator = new CatalogueGenerator(new Random(7), "ada");
        for (int i = 0; i < 500; i++) {
            var generated = generator.next();
            for (var catalog : generated.catalogue().catalogs()) {
                for (var schema : catalog.schemas()) {
                    if (generated.hidden().contains(catalog.name())) {
                        assertThat(generated.hidden()).contains(schema.name());
                    }
                    for (var table : schema.tables()) {
                        if (generated.hidden().contains(schema.name())) {
                            assertThat(generated.hidden()).contains(table.name());
                        }
                        if (generated.hidden().contains(table.name())) {
                            assertThat(generated.hidden())
                                    .containsAll(table.columns().stream()
                                            .map(ColumnAsset::name)
                                            .toList());
                        }
                    }
                }
            }
        }
    }

    @Test
    void open_assets_never_have_a_confidential_tag() {
        var generator = new CatalogueGenerator(new Random(3), "ada");
        for (int i = 0; i < 1000; i++) {
            var generated = generator.next();
            for (var space : generated.catalogue().spaces()) {
                boolean tagged = space.tags().stream().anyMatch(CatalogueGeneratorTest::confidential);
                if (generated.open().contains(space.id())) {
                    assertThat(tagged).isFalse();
                }
            }
        }
    }

    /// The shipped default, written once more and independently.
    private static boolean confidential(Tag tag) {
        var key = tag.key().strip().toLowerCase(Locale.ROOT);
        var value = tag.value().strip().toLowerCase(Locale.ROOT);
        return switch (key) {
            case "sci" -> !value.equals("false") && !value.equals("no");
            case "classification", "data_classification", "confidentiality", "sensitivity" ->
                value.equals("sci") || value.replace('_', ' ').startsWith("strictly confidential");
            default -> false;
        };
    }
}
