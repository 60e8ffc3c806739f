package io.aiconnectors.databricks.image;

import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `./connector image`: builds what runs in production, without a container engine.
///
/// Exit codes: 0 when it is there, 1 when it could not be built, 2 when it was asked wrongly.
public final class BuildImage {
    private BuildImage() {}

    public static void main(String... arguments) {
        try {
            var asked = Asked.parse(List.of(arguments));
            var stage = StageSettings.from(System.getenv());
            switch (asked) {
                case Asked.Root(var folder) -> RootFolder.fill(folder, stage);
                case Asked.Tar(var file, var base) -> tar(file, base, stage);
            }
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        } catch (IOException | InterruptedException | IllegalStateException broken) {
            System.err.println("the image could not be built: " + broken.getMessage());
            System.exit(1);
        }
    }

    /// Builds the tar in a folder beside it, which goes when it is done.
    static void tar(Path file, Asked.Base base, StageSettings stage) throws IOException, InterruptedException {
        var beside = file.toAbsolutePath().getParent();
        var work = Files.createTempDirectory(Files.createDirectories(beside), "image");
        try {
            var root = RootFolder.fill(work.resolve("root"), stage);
            ImageTar.write(root, base, work.resolve("cache"), file.toAbsolutePath());
        } finally {
            Folders.delete(work);
        }
    }
}
