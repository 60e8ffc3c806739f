package io.aiconnectors.databricks.adapter.opa.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/// The files that an OPA of ours runs on. OPA itself learns of the token for its questions by its digest alone.
record OpaDirectory(Path root) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Writes all of them anew.
    ///
    /// @param token   for questions to OPA
    /// @param bundles origin of the server that hands out the bundle
    /// @param pass    the token of that server
    static OpaDirectory write(OpaProcessSettings settings, Secret token, URI bundles, Secret pass) throws IOException {
        var directory = new OpaDirectory(settings.directory());
        Files.createDirectories(
                directory.root(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        write(directory.tokenFile(), token);
        write(directory.passFile(), pass);
        directory.writeDigest(token);
        var configuration =
                OpaConfiguration.of(bundles, directory.passFile(), directory.tokens(), settings.key(), settings.log());
        JSON.writeValue(directory.configuration().toFile(), configuration);
        return directory;
    }

    /// The file with the token in it, readable for its owner alone.
    Path tokenFile() {
        return root.resolve("token");
    }

    Path configuration() {
        return root.resolve("opa.json");
    }

    private Path passFile() {
        return root.resolve("bundle-token");
    }

    private Path tokens() {
        return root.resolve("tokens");
    }

    private static void write(Path file, Secret secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret.reveal());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    }

    private void writeDigest(Secret token) throws IOException {
        var data = Files.createDirectories(tokens().resolve("system").resolve("tokens"));
        JSON.writeValue(
                tokens().resolve(".manifest").toFile(), Map.of("roots", List.of("system/tokens"), "rego_version", 1));
        var digest = Sha256.hex(token.reveal().getBytes(StandardCharsets.UTF_8));
        JSON.writeValue(data.resolve("data.json").toFile(), Map.of("sha256", digest));
    }
}
