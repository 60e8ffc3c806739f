package io.aiconnectors.databricks.image;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The layers of the image, from what changes least to what changes most, so that a release moves little.
///
/// Everything belongs to root and nobody may write to it, but for the folders that the connector writes to.
record Layers(List<FileEntriesLayer> entries) {
    private static final FilePermissions FOLDER = FilePermissions.fromOctalString("755");
    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions OWN_FOLDER = FilePermissions.fromOctalString("700");

    static Layers of(RootFolder root, Asked.Base base) throws IOException {
        var layers = new ArrayList<FileEntriesLayer>();
        switch (base) {
            case Asked.Base.Scratch _ -> layers.add(libc());
            case Asked.Base.Registry _ -> {}
        }
        layers.add(volumes(root));
        layers.add(tree("java", root, RootFolder.JAVA));
        layers.add(tree("application", root, RootFolder.APP));
        return new Layers(List.copyOf(layers));
    }

    private static FileEntriesLayer libc() throws IOException {
        var layer = FileEntriesLayer.builder().setName("libc");
        for (var library : new TreeMap<>(HostLibraries.find().files()).entrySet()) {
            layer.addEntry(library.getValue(), AbsoluteUnixPath.get(library.getKey()), PROGRAM);
        }
        return layer.build();
    }

    private static FileEntriesLayer volumes(RootFolder root) {
        var layer = FileEntriesLayer.builder().setName("volumes");
        for (var writable : RootFolder.WRITABLE) {
            layer.addEntry(
                    root.at(writable),
                    AbsoluteUnixPath.get(writable),
                    OWN_FOLDER,
                    Jars.TIME.toInstant(),
                    ImageTar.USER);
        }
        return layer.build();
    }

    private static FileEntriesLayer tree(String name, RootFolder root, String place) throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        try (var files = Files.walk(root.at(place))) {
            for (var file : files.sorted().toList()) {
                var inside = AbsoluteUnixPath.get("/" + root.path().relativize(file));
                layer.addEntry(file, inside, permissions(file));
            }
        }
        return layer.build();
    }

    private static FilePermissions permissions(Path file) {
        if (Files.isDirectory(file)) {
            return FOLDER;
        }
        return Files.isExecutable(file) ? PROGRAM : FILE;
    }
}
