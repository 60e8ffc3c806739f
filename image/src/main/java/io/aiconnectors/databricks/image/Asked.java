package io.aiconnectors.databricks.image;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// What was asked: where to write what.
sealed interface Asked {
    String USAGE = "usage: image tar FILE [BASE@sha256:DIGEST], or image rootfs FOLDER";

    /// A tar of the whole image.
    record Tar(Path file, Base base) implements Asked {}

    /// The root file system alone, to be copied onto a base by a Dockerfile.
    record Root(Path folder) implements Asked {}

    /// What lies below our files in the image.
    sealed interface Base {
        /// Nothing: the C library comes from the machine that builds.
        record Scratch() implements Base {}

        /// An image with glibc, and without a shell, by its digest.
        record Registry(String reference) implements Base {
            private static final Pattern PINNED = Pattern.compile("[a-z0-9.:/_-]+@sha256:[0-9a-f]{64}");

            public Registry {
                if (!PINNED.matcher(reference).matches()) {
                    throw new IllegalArgumentException(
                            "'" + reference + "' does not pin the base: name it as NAME@sha256:DIGEST");
                }
            }
        }
    }

    /// Reads the command line.
    ///
    /// @throws IllegalArgumentException with the usage, if it is anything else
    static Asked parse(List<String> arguments) {
        var what = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        if (what.equals("tar") && rest.size() == 1) {
            return new Tar(Path.of(rest.getFirst()), new Base.Scratch());
        }
        if (what.equals("tar") && rest.size() == 2) {
            return new Tar(Path.of(rest.getFirst()), new Base.Registry(rest.getLast()));
        }
        if (what.equals("rootfs") && rest.size() == 1) {
            return new Root(Path.of(rest.getFirst()));
        }
        throw new IllegalArgumentException(USAGE);
    }
}
