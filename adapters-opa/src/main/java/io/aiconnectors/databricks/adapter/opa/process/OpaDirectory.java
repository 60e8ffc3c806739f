package io.aiconnectors.databricks.adapter.opa.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.adapter.opa.OpaSettings;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The files that an OPA of ours runs on. OPA itself learns of the token by its digest alone.
record OpaDirectory(Path root) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Writes all of them anew.
    static OpaDirectory write(OpaProcessSettings settings, Secret token) throws IOException {
        var directory = new OpaDirectory(settings.directory());
        Files.createDirectories(
                directory.root(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        directory.writeToken(token);
        directory.writeDigest(token);
        directory.writeConfiguration(settings.bundle());
        return directory;
    }

    /// The file with the token in it, readable for its owner alone.
    Path tokenFile() {
        return root.resolve("token");
    }

    Path configuration() {
        return root.resolve("opa.json");
    }

    private Path tokens() {
        return root.resolve("tokens");
    }

    private void writeToken(Secret token) throws IOException {
        Files.deleteIfExists(tokenFile());
        Files.createFile(
                tokenFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(tokenFile(), token.reveal());
        Files.setPosixFilePermissions(tokenFile(), PosixFilePermissions.fromString("r--------"));
    }

    private void writeDigest(Secret token) throws IOException {
        var data = Files.createDirectories(tokens().resolve("system").resolve("tokens"));
        JSON.writeValue(
                tokens().resolve(".manifest").toFile(), Map.of("roots", List.of("system/tokens"), "rego_version", 1));
        JSON.writeValue(data.resolve("data.json").toFile(), Map.of("sha256", sha256(token.reveal())));
    }

    // Bundles by configuration and not by argument, since only so they have names: an answer is attested by the
    // revision of the bundle of ours.
    private void writeConfiguration(Path bundle) throws IOException {
        JSON.writeValue(
                configuration().toFile(),
                Map.of(
                        "bundles", Map.of(OpaSettings.BUNDLE, resource(bundle), "tokens", resource(tokens())),
                        "decision_logs", Map.of("console", true)));
    }

    private static Map<String, String> resource(Path bundle) {
        var uri = bundle.toAbsolutePath().toUri().toASCIIString();
        return Map.of("resource", uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
