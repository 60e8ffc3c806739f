package io.aiconnectors.databricks.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.bench.policy.Mistake;
import io.aiconnectors.databricks.bench.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One of the two versions of the policies that are compared.
///
/// @param name how people call it
record Version(String name, Policies policies) {
    /// What is said here of one part of the policies: its rules, and what its data files hold.
    record Part(SortedMap<String, String> rules, SortedMap<String, JsonNode> data) {}

    private static final List<String> DATA =
            List.of("mcp/arguments/shapes", "mcp/sql/rules", "mcp/sql/known_functions", "mcp/assets/classification");

    /// What is said in one directory, such as `mcp/sql`; two versions that say the same there decide the same by it.
    Part part(String directory) {
        var rules = new TreeMap<String, String>();
        var root = policies.folder();
        if (Files.isDirectory(root.resolve(directory))) {
            try (var files = Files.walk(root.resolve(directory))) {
                for (var file : files.filter(path -> path.toString().endsWith(".rego")
                                && !path.toString().endsWith("_test.rego"))
                        .toList()) {
                    rules.put(root.relativize(file).toString(), Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new Mistake(root + " cannot be read");
            }
        }
        return new Part(
                rules,
                policies.documents(
                        DATA.stream().filter(name -> name.startsWith(directory)).toList()));
    }
}
