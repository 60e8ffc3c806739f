package io.aiconnectors.databricks.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/// The image as one file: an OCI image layout in a tar, which `skopeo`, `crane`, `podman load` and `docker load` take.
final class ImageTar {
    /// Who the connector is in its container: nobody whom another image knows.
    static final String USER = "65532:65532";

    private static final String NAME = "mcp-databricks";
    private static final int PORT = 8080;

    private ImageTar() {}

    /// Writes it, in the place of one that was there.
    ///
    /// @param cache folder for what lies between
    static void write(RootFolder root, Asked.Base base, Path cache, Path file)
            throws IOException, InterruptedException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            var container = Containerizer.to(TarImage.at(part).named(NAME))
                    .setBaseImageLayersCache(cache.resolve("base"))
                    .setApplicationLayersCache(cache.resolve("layers"))
                    .setOfflineMode(base instanceof Asked.Base.Scratch)
                    .setToolName("databricks-mcp-connector");
            described(on(base), base, Layers.of(root, base)).containerize(container);
        } catch (ExecutionException | RegistryException | CacheDirectoryCreationException failed) {
            var cause = failed instanceof ExecutionException && failed.getCause() != null ? failed.getCause() : failed;
            Files.deleteIfExists(part);
            throw new IOException(cause.getMessage(), failed);
        } catch (InvalidImageReferenceException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JibContainerBuilder on(Asked.Base base) throws InvalidImageReferenceException {
        return switch (base) {
            case Asked.Base.Scratch _ -> Jib.fromScratch();
            case Asked.Base.Registry(var reference) -> Jib.from(reference);
        };
    }

    private static JibContainerBuilder described(JibContainerBuilder builder, Asked.Base base, Layers layers) {
        return builder.setFormat(ImageFormat.OCI)
                .setPlatforms(Set.of(new Platform(architecture(), "linux")))
                .setFileEntriesLayers(layers.entries())
                .setCreationTime(Jars.TIME.toInstant())
                .setUser(USER)
                .setEntrypoint(List.of(RootFolder.JAVA + "/bin/java", "@" + RootFolder.OPTIONS, RootFolder.MAIN))
                .setProgramArguments(List.of("serve"))
                .setExposedPorts(Set.of(Port.tcp(PORT)))
                .setVolumes(
                        RootFolder.WRITABLE.stream().map(AbsoluteUnixPath::get).collect(Collectors.toUnmodifiableSet()))
                .setLabels(labels(base));
    }

    private static Map<String, String> labels(Asked.Base base) {
        return Map.of(
                "org.opencontainers.image.title",
                "Databricks MCP Connector",
                "org.opencontainers.image.description",
                "MCP server that lets assistants read Databricks as the person who asks",
                "org.opencontainers.image.licenses",
                "Apache-2.0",
                "org.opencontainers.image.base.name",
                switch (base) {
                    case Asked.Base.Scratch _ -> "scratch";
                    case Asked.Base.Registry(var reference) -> reference;
                });
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
