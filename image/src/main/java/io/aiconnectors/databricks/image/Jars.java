package io.aiconnectors.databricks.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The connector's jars in the order of its class path.
///
/// The order is written down, for a class path of `lib/*` has the order of the file system, which is another one in a
/// container, and the cache of classes is for one order alone. So are time and size of each jar.
///
/// @param names file names, the connector's own first
record Jars(List<String> names) {
    /// The time that every file of the image has; what Jib gives them too.
    static final FileTime TIME = FileTime.from(Instant.EPOCH.plusSeconds(1));

    /// The jar with the main classes, by a name that has no version in it.
    static final String MAIN = "connector.jar";

    /// Copies what a class path of jars and `folder/*` names.
    ///
    /// @throws IllegalArgumentException if the connector's own jar is not among it
    static Jars copy(String classpath, Path folder) throws IOException {
        Files.createDirectories(folder);
        var found = new ArrayList<Path>();
        for (var entry : classpath.split(File.pathSeparator, -1)) {
            if (entry.endsWith("/*")) {
                try (var jars = Files.newDirectoryStream(Path.of(entry.substring(0, entry.length() - 2)), "*.jar")) {
                    jars.forEach(found::add);
                }
            } else if (entry.endsWith(".jar")) {
                found.add(Path.of(entry));
            }
        }
        var names = new ArrayList<String>();
        for (var jar : found) {
            var name = name(jar);
            Files.setLastModifiedTime(Files.copy(jar, folder.resolve(name)), TIME);
            names.add(name);
        }
        if (!names.contains(MAIN)) {
            throw new IllegalArgumentException("the connector's jar is not there: build it first");
        }
        names.sort(Comparator.comparing((String name) -> !name.equals(MAIN)).thenComparing(Comparator.naturalOrder()));
        return new Jars(List.copyOf(names));
    }

    private static String name(Path jar) {
        var name = jar.getFileName().toString();
        return name.startsWith("bootstrap-") ? MAIN : name;
    }
}
