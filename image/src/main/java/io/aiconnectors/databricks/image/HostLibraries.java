package io.aiconnectors.databricks.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The C library of the machine that builds, for an image on no base: what the JVM links to, and what the C library
/// loads to look up names of hosts.
///
/// @param files where each is to be in the image, and where it is here
record HostLibraries(Map<String, Path> files) {
    private static final Path MAPPED = Path.of("/proc/self/maps");

    // From glibc 2.34 on, most of these are empty files that older programs ask for.
    private static final List<String> NAMES = List.of(
            "libc.so.6",
            "libm.so.6",
            "libdl.so.2",
            "libpthread.so.0",
            "librt.so.1",
            "libresolv.so.2",
            "libnss_files.so.2",
            "libnss_dns.so.2");
    private static final int REQUIRED = 2;

    /// Where programs say that their loader is, of which a machine has one.
    private static final List<String> LOADERS = List.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1");

    /// Finds them beside the one that this process runs on.
    ///
    /// @throws IOException if this is no Linux with glibc
    static HostLibraries find() throws IOException {
        if (!Files.isReadable(MAPPED)) {
            throw new IOException(
                    "an image without a base takes the C library of a Linux: name a base, or build there");
        }
        var beside = libraries();
        var found = new LinkedHashMap<String, Path>();
        for (var name : NAMES) {
            var file = beside.resolve(name);
            if (Files.exists(file)) {
                found.put(file.toString(), file.toRealPath());
            }
        }
        for (var loader : LOADERS) {
            if (Files.exists(Path.of(loader))) {
                found.put(loader, Path.of(loader).toRealPath());
            }
        }
        if (found.size() < REQUIRED) {
            throw new IOException("this machine's C library is not glibc: name a base, or build on another one");
        }
        return new HostLibraries(Map.copyOf(found));
    }

    private static Path libraries() throws IOException {
        try (var lines = Files.lines(MAPPED)) {
            return lines.map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .filter(file -> file.endsWith("/libc.so.6") || file.matches(".*/libc-[0-9.]+\\.so"))
                    .findFirst()
                    .map(file -> Path.of(file).resolveSibling(""))
                    .orElseThrow(() -> new IOException("this process runs on another C library than glibc"));
        }
    }
}
