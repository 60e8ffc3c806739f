import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.versioning.ComparableVersion;

/// Which libraries of a bill of materials have known vulnerabilities, by a database that lies here.
///
/// `Scan BOM.json DATABASE.zip ACCEPTED.txt`: the database is OSV's export of the ecosystem Maven, one JSON document for
/// each advisory (https://ossf.github.io/osv-schema/), versions are compared as Maven compares them. A line of ACCEPTED is
/// `ID group:name # reason`. It ends with 1 if something is found that is not accepted, or accepted and not found, and
/// with 2 if the database is none.
final class Scan {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Scan() {}

    public static void main(String... arguments) throws IOException {
        var versions = new HashMap<String, String>();
        for (var component : JSON.readTree(Path.of(arguments[0]).toFile()).path("components")) {
            versions.put(
                    component.path("group").asText() + ":" + component.path("name").asText(),
                    component.path("version").asText());
        }
        var accepted = Files.readAllLines(Path.of(arguments[2])).stream()
                .map(line -> line.replaceAll("\\s*(#.*)?$", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        var found = new TreeSet<String>();
        int advisories = 0;
        try (var database = new ZipFile(arguments[1])) {
            for (var entry : database.stream().filter(one -> one.getName().endsWith(".json")).toList()) {
                try (var in = database.getInputStream(entry)) {
                    found.addAll(hits(JSON.readTree(in), versions));
                    advisories++;
                }
            }
        } catch (IOException none) {
            System.out.println(arguments[1] + " is no database of advisories: " + none.getMessage());
            System.exit(2);
        }
        if (advisories == 0 || versions.isEmpty()) {
            System.out.println("there is nothing to compare: " + advisories + " advisories, " + versions.size() + " libraries");
            System.exit(2);
        }
        var fresh = new ArrayList<>(found);
        fresh.removeIf(hit -> accepted.contains(hit.split(" is ")[0]));
        accepted.removeIf(line -> found.stream().anyMatch(hit -> hit.startsWith(line + " ")));
        System.out.printf("%d libraries, %d advisories, %d found, %d of them accepted%n",
                versions.size(), advisories, found.size(), found.size() - fresh.size());
        fresh.forEach(hit -> System.out.println("vulnerable: " + hit));
        accepted.forEach(line -> System.out.println("accepted, and not found any more: " + line));
        if (!fresh.isEmpty() || !accepted.isEmpty()) {
            System.exit(1);
        }
    }

    private static List<String> hits(JsonNode advisory, Map<String, String> versions) {
        var hits = new ArrayList<String>();
        if (advisory.has("withdrawn")) {
            return hits;
        }
        for (var affected : advisory.path("affected")) {
            var name = affected.at("/package/name").asText();
            var version = versions.get(name);
            if (version != null && affected.at("/package/ecosystem").asText().equals("Maven") && hit(affected, version)) {
                hits.add("%s %s is %s: %s".formatted(
                        advisory.path("id").asText(), name, version, advisory.path("summary").asText()));
            }
        }
        return hits;
    }

    private static boolean hit(JsonNode affected, String version) {
        return StreamSupport.stream(affected.path("versions").spliterator(), false)
                        .anyMatch(one -> one.asText().equals(version))
                || StreamSupport.stream(affected.path("ranges").spliterator(), false)
                        .filter(range -> range.path("type").asText().equals("ECOSYSTEM"))
                        .anyMatch(range -> within(range.path("events"), new ComparableVersion(version)));
    }

    /// Events are in order: a version is affected from `introduced` until `fixed`, or up to and with `last_affected`.
    private static boolean within(JsonNode events, ComparableVersion version) {
        boolean affected = false;
        for (var event : events) {
            if (event.has("introduced")) {
                affected |= event.path("introduced").asText().equals("0") || version.compareTo(at(event, "introduced")) >= 0;
            } else if (event.has("fixed")) {
                affected &= version.compareTo(at(event, "fixed")) < 0;
            } else if (event.has("last_affected")) {
                affected &= version.compareTo(at(event, "last_affected")) <= 0;
            }
        }
        return affected;
    }

    private static ComparableVersion at(JsonNode event, String field) {
        return new ComparableVersion(event.path(field).asText());
    }
}
