package io.aiconnectors.databricks.adapter.aws.fastmcp;

import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What FastMCP 3.4.7 left in DynamoDB when six clients had registered: written by `generate.py` beside the
/// files.
enum Leftovers {
    PLAIN,
    FERNET,
    PASSPHRASE,
    DEFAULT;

    static final List<FastMcpClient> CLIENTS = List.of(
            client(1, "Claude", "https://claude.ai/api/mcp/auth_callback"),
            client(
                    2,
                    "Visual Studio Code",
                    "https://vscode.dev/redirect",
                    "http://127.0.0.1:33418",
                    "http://127.0.0.1:33418/"),
            client(
                    3,
                    "Cursor",
                    "cursor://anysphere.cursor-mcp/oauth/callback",
                    "https://www.cursor.com/agents/mcp/oauth/callback",
                    "http://localhost:8787/callback"),
            client(4, "", "http://localhost:3334/oauth/callback"),
            client(5, "Elsewhere", "https://elsewhere.example/cb"),
            client(6, "Half ünknown " + "x".repeat(120), "http://localhost:1/cb", "https://elsewhere.example/cb"));

    /// What the records are encrypted with.
    Optional<Fernet> key() {
        return switch (this) {
            case PLAIN -> Optional.empty();
            case FERNET -> Optional.of(Fernet.ofKey(Secret.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")));
            case PASSPHRASE -> Optional.of(Fernet.ofPassphrase(Secret.of("correct horse battery staple"), "pepper"));
            case DEFAULT -> Optional.of(Fernet.ofClientSecret(Secret.of("a client secret of nobody, 40 characters")));
        };
    }

    Path file() {
        try {
            var file = Leftovers.class.getResource("/fastmcp/" + name().toLowerCase(Locale.ROOT) + ".jsonl");
            if (file == null) {
                throw new AssertionError("there is no file for " + this);
            }
            return Path.of(file.toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static FastMcpClient client(int number, String name, String... uris) {
        return new FastMcpClient.Registered(
                "11111111-0000-4000-8000-00000000000" + number,
                name,
                Arrays.stream(uris).map(RedirectUri::new).toList());
    }
}
