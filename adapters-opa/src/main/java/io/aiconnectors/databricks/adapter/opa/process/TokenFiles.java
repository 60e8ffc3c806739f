package io.aiconnectors.databricks.adapter.opa.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// What connector and OPA share so that only the one may ask the other: a token in a file for the connector, and the
/// bundle `tokens` for OPA, which learns of the token by its digest alone.
///
/// @param root the folder that both are in
public record TokenFiles(Path root) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TOKEN_BYTES = 32;

    /// A token that nobody else has, 32 random bytes.
    public static Secret freshToken(SecureRandom random) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Writes both anew; the folder is made if missing.
    ///
    /// @throws IOException if that cannot be done; neither message nor cause has the token in it
    public static TokenFiles write(Path root, Secret token) throws IOException {
        var files = new TokenFiles(root);
        Files.createDirectories(
                root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        writeForOwner(files.tokenFile(), token);
        files.writeDigest(token);
        return files;
    }

    /// The file with the token in it, readable for its owner alone, without a line break.
    public Path tokenFile() {
        return root.resolve("token");
    }

    /// The folder that is the bundle.
    public Path tokens() {
        return root.resolve("tokens");
    }

    static void writeForOwner(Path file, Secret secret) throws IOException {
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
