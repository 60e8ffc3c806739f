package io.aiconnectors.databricks.sandbox.workspace;

import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.ADA;
import static io.aiconnectors.databricks.sandbox.workspace.TestWorkspace.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.CatalogAsset;
import io.aiconnectors.databricks.sandbox.catalog.generated.CatalogueGenerator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeneratedCataloguesTest {
    @Test
    void a_workspace_serves_one_generated_catalogue_after_the_other() {
        var generator = new CatalogueGenerator(new Random(11), ADA);
        try (var main = new TestWorkspace()) {
            for (int i = 0; i < 200; i++) {
                var generated = generator.next();
                main.workspace.serve(generated.catalogue());

                var served = main.get(ADA, "/api/2.1/unity-catalog/catalogs?max_results=0");
                assertThat(texts(served.path("catalogs"), "name"))
                        .isEqualTo(generated.catalogue().catalogs().stream()
                                .map(CatalogAsset::name)
                                .toList());
                for (var catalog : generated.catalogue().catalogs()) {
                    var tags = main.send(
                            ADA, "/api/2.1/unity-catalog/entity-tag-assignments/catalogs/" + catalog.name() + "/tags");
                    boolean unreadable = generated
                            .catalogue()
                            .access(ADA)
                            .orElseThrow()
                            .unreadable()
                            .contains(catalog.name());
                    assertThat(tags.statusCode()).isEqualTo(unreadable ? 403 : 200);
                    if (unreadable) {
                        assertThat(generated.hidden()).contains(catalog.name());
                    }
                }
            }
        }
    }
}
