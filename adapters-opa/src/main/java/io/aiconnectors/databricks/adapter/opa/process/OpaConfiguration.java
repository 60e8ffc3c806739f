package io.aiconnectors.databricks.adapter.opa.process;

import io.aiconnectors.databricks.adapter.opa.OpaSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What OPA is told, as it reads it.
///
/// See https://www.openpolicyagent.org/docs/configuration
final class OpaConfiguration {
    private static final String SERVICE = "connector";
    private static final String KEY = "policy";
    private static final String LOG = "file_logger";

    private OpaConfiguration() {}

    static Map<String, Object> of(URI bundles, Path passFile, Path tokens, Path key, Path log) throws IOException {
        return Map.of(
                "services", Map.of(SERVICE, service(bundles, passFile)),
                "keys", Map.of(KEY, Map.of("algorithm", "ES256", "key", Files.readString(key))),
                // By configuration and not by argument, since only so bundles have names: an answer is attested by the
                // revision of the bundle of ours.
                "bundles", Map.of(OpaSettings.BUNDLE, policy(), "tokens", Map.of("resource", resource(tokens))),
                "decision_logs", Map.of("plugin", LOG),
                "plugins", Map.of(LOG, log(log)),
                // Of the ways to have a status, the one that writes nothing by itself.
                "status", Map.of("prometheus", true));
    }

    private static Map<String, Object> service(URI bundles, Path passFile) {
        return Map.of(
                "url",
                bundles.toString(),
                "response_header_timeout_seconds",
                5,
                "credentials",
                Map.of("bearer", Map.of("token_path", passFile.toAbsolutePath().toString())));
    }

    // The key is named: without its id, a bundle would choose by which key it is verified.
    private static Map<String, Object> policy() {
        return Map.of(
                "service",
                SERVICE,
                "resource",
                BundleServer.RESOURCE,
                "signing",
                Map.of("keyid", KEY),
                "polling",
                Map.of("min_delay_seconds", 1, "max_delay_seconds", 2));
    }

    private static Map<String, Object> log(Path file) {
        return Map.of(
                "path", file.toAbsolutePath().toString(), "max_size_mb", 10, "max_backups", 2, "max_age_days", 28);
    }

    private static String resource(Path directory) {
        var uri = directory.toAbsolutePath().toUri().toASCIIString();
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
