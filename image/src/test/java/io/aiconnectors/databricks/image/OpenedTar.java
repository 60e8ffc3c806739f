package io.aiconnectors.databricks.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// An OCI image layout, read as another tool would: by its index.
record OpenedTar(JsonNode config, List<Path> layers, List<Packed> files, List<List<String>> names) {
    static final JsonMapper JSON = new JsonMapper();

    /// A file of a layer.
    record Packed(String name, String owner, int mode) {}

    static OpenedTar of(Path tar, Path folder) throws IOException {
        unpack(Files.newInputStream(tar), folder);
        var index = JSON.readTree(folder.resolve("index.json").toFile());
        var manifest = JSON.readTree(blob(folder, index.at("/manifests/0")).toFile());
        var config = JSON.readTree(blob(folder, manifest.path("config")).toFile());
        var layers = manifest.path("layers")
                .valueStream()
                .map(layer -> blob(folder, layer))
                .toList();
        var files = new ArrayList<Packed>();
        var names = new ArrayList<List<String>>();
        for (var layer : layers) {
            var packed = list(layer);
            files.addAll(packed);
            names.add(packed.stream().map(Packed::name).toList());
        }
        return new OpenedTar(config, layers, List.copyOf(files), List.copyOf(names));
    }

    /// Writes all layers over each other.
    Path extract(Path root) throws IOException {
        for (var layer : layers) {
            unpack(new GZIPInputStream(Files.newInputStream(layer)), root);
        }
        return root;
    }

    private static Path blob(Path folder, JsonNode descriptor) {
        return folder.resolve("blobs")
                .resolve(descriptor.path("digest").asText().replace(':', '/'));
    }

    private static List<Packed> list(Path layer) throws IOException {
        var files = new ArrayList<Packed>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(layer)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.add(new Packed(
                        entry.getName().replaceAll("/$", ""),
                        entry.getLongUserId() + ":" + entry.getLongGroupId(),
                        entry.getMode() & 07777));
            }
        }
        return files;
    }

    private static void unpack(InputStream bytes, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(bytes)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(entry.getName() + " leads out of the image");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                    var executable = (entry.getMode() & 0100) != 0;
                    if (!file.toFile().setExecutable(executable, false) && executable) {
                        throw new IOException(file + " cannot be made executable");
                    }
                }
            }
        }
    }
}
