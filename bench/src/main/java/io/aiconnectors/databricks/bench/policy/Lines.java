package io.aiconnectors.databricks.bench.policy;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The lines on which the entries of a data file stand.
public final class Lines {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Map<String, Integer> byPointer;

    private Lines(Map<String, Integer> byPointer) {
        this.byPointer = byPointer;
    }

    static Lines of(Path file) {
        var lines = new HashMap<String, Integer>();
        try (var parser = YAML.createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        } catch (IOException unreadable) {
            throw new Mistake(file + " cannot be read as YAML; ./connector policy check says more");
        }
        return new Lines(lines);
    }

    /// The line of an entry, or of the nearest thing that it stands or would stand in.
    public int of(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var line = byPointer.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }
}
