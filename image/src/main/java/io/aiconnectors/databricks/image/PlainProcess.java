package io.aiconnectors.databricks.image;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// How the content of an image is run where it lies, without a container: the same runtime, jars, flags and cache, but
/// for the places in the options.
///
/// @param root the root file system
record PlainProcess(RootFolder root) {
    private static final String CACHE_FLAG = "-XX:AOTCache=";

    /// The command up to the main class, as the image starts it.
    ///
    /// @throws IOException if the options cannot be read
    List<String> java() throws IOException {
        var command =
                new ArrayList<>(List.of(root.at(RootFolder.JAVA + "/bin/java").toString()));
        for (var option : Files.readAllLines(root.at(RootFolder.OPTIONS))) {
            command.add(option.replace(RootFolder.APP + "/", root.at(RootFolder.APP) + "/"));
        }
        return command;
    }

    /// The same without the cache of classes.
    List<String> javaWithoutCache() throws IOException {
        return java().stream().filter(option -> !option.startsWith(CACHE_FLAG)).toList();
    }
}
