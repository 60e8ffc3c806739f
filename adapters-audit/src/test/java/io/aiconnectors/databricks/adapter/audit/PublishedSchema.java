package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The form of records that is promised to whoever reads them.
final class PublishedSchema {
    private PublishedSchema() {}

    static void assertThatItTakes(Iterable<String> lines) {
        var schema = schema();
        lines.forEach(
                line -> assertThat(schema.validate(Chains.read(line))).as(line).isEmpty());
    }

    private static Schema schema() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return read(folder.resolve("docs/audit/event.schema.json"));
            }
        }
        throw new AssertionError("the tests run within the repository");
    }

    private static Schema read(Path file) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file));
        } catch (IOException failure) {
            throw new AssertionError("the schema is not there", failure);
        }
    }
}
