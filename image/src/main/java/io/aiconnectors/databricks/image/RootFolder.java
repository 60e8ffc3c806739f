package io.aiconnectors.databricks.image;

import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The root file system of the image, without what its base brings. The task definition counts on these places.
///
/// @param path the folder that becomes `/`
record RootFolder(Path path) {
    /// Where the JVM is.
    static final String JAVA = "/opt/java";

    /// Where the application is.
    static final String APP = "/app";

    static final String OPTIONS = APP + "/jvm.options";
    static final String CACHE = APP + "/connector.aot";
    static final String MAIN = "io.aiconnectors.databricks.bootstrap.Connector";
    static final String PROBE = "io.aiconnectors.databricks.bootstrap.HealthProbe";

    /// What the user of the image may write to; each is a volume, for the root is read-only.
    static final List<String> WRITABLE = List.of("/spool", "/run/opa", "/tmp");

    /// Fills a folder, which must be empty or not there.
    ///
    /// @param stage the connector's jars and what it takes to start it for training
    /// @throws IllegalArgumentException if something is there already, or there are no jars
    static RootFolder fill(Path folder, StageSettings stage) throws IOException, InterruptedException {
        var root = new RootFolder(Files.createDirectories(folder).toRealPath());
        try (var there = Files.list(root.path())) {
            if (there.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty, and nothing is overwritten");
            }
        }
        for (var writable : WRITABLE) {
            Files.createDirectories(root.at(writable));
        }
        JavaRuntime.link(root.at(JAVA));
        var jars = Jars.copy(stage.connectorClasspath(), root.at(APP + "/lib"));
        Training.train(root, new JvmOptions(jars), stage);
        Files.write(root.at(OPTIONS), new JvmOptions(jars).lines(Path.of(APP)));
        return root;
    }

    /// Where a place of the image is here.
    Path at(String place) {
        return path.resolve(place.substring(1));
    }
}
