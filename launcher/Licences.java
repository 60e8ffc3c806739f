import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which licences the libraries of a bill of materials have, and whether each is allowed.
///
/// `Licences BOM.json ALLOWED.txt` prints one line per licence with its libraries. A library with several licences may be
/// taken under any of them. It ends with 1 and names every library that has none on the list. A line of the list is a
/// licence as the bill names it, or `group:name = licence` for a library whose pom does not tell, each with its reason
/// after `#`.
final class Licences {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Licences() {}

    public static void main(String... arguments) throws IOException {
        var components = JSON.readTree(Path.of(arguments[0]).toFile()).path("components");
        var allowed = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(line -> line.replaceAll("\\s*(#.*)?$", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
        var taken = new TreeMap<String, Set<String>>();
        var refused = new TreeSet<String>();
        for (var component : components) {
            var name = component.path("group").asText() + ":" + component.path("name").asText();
            if (!name.startsWith("io.aiconnectors.")) {
                place(name, licences(component, name, allowed), allowed, taken, refused);
            }
        }
        taken.forEach((licence, names) -> System.out.printf("%-45s %3d  %s%n", licence, names.size(), shortened(names)));
        refused.forEach(line -> System.out.println("not allowed: " + line));
        if (!refused.isEmpty() || taken.isEmpty()) {
            System.exit(1);
        }
    }

    private static void place(
            String name, Set<String> has, Set<String> allowed, Map<String, Set<String>> taken, Set<String> refused) {
        has.stream()
                .filter(allowed::contains)
                .findFirst()
                .ifPresentOrElse(
                        licence -> taken.computeIfAbsent(licence, _ -> new TreeSet<>()).add(name),
                        () -> refused.add(name + " has " + (has.isEmpty() ? "no licence" : String.join(", ", has))));
    }

    private static Set<String> licences(JsonNode component, String name, Set<String> allowed) {
        var has = new TreeSet<String>();
        for (var entry : component.path("licenses")) {
            var licence = entry.path("license");
            has.add(licence.path("id").asText(licence.path("name").asText(entry.path("expression").asText())));
        }
        allowed.stream()
                .filter(line -> line.startsWith(name + " = "))
                .map(line -> line.substring(name.length() + 3))
                .forEach(has::add);
        return has;
    }

    private static String shortened(Set<String> names) {
        var all = String.join(" ", names);
        return all.length() <= 150 ? all : all.substring(0, 150) + " …";
    }
}
