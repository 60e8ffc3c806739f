package io.aiconnectors.databricks.adapter.aws.fastmcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Makes sense of a client's record as py-key-value 0.4 keeps it for FastMCP 3 and 4: the JSON of an entry
/// whose `value` is the client, or the client in a Fernet token.
final class ClientReader {
    /// The partition that clients are in.
    static final String COLLECTION = "mcp-oauth-proxy-clients";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENCRYPTED = "__encrypted_data__";
    private static final Pattern HOST_ALONE = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#]+/");

    private final Optional<Fernet> fernet;

    /// @param fernet to open records with that are encrypted
    ClientReader(Optional<Fernet> fernet) {
        this.fernet = fernet;
    }

    FastMcpClient read(String id, String entry) {
        try {
            var value = JSON.readTree(entry).path("value");
            if (!value.has(ENCRYPTED)) {
                return client(id, value);
            }
            return fernet.isEmpty()
                    ? new FastMcpClient.Unusable(id, "encrypted")
                    : opened(id, fernet.get(), value.path(ENCRYPTED).asText());
        } catch (JsonProcessingException broken) {
            return new FastMcpClient.Unusable(id, "unreadable");
        }
    }

    private static FastMcpClient opened(String id, Fernet fernet, String encrypted) {
        try {
            // Base64 within Base64: the wrapper encodes what is text already.
            var token = new String(Base64.getDecoder().decode(encrypted), StandardCharsets.US_ASCII);
            var plain = fernet.open(token);
            return plain.isEmpty()
                    ? new FastMcpClient.Unusable(id, "undecipherable")
                    : client(id, JSON.readTree(plain.get()));
        } catch (IllegalArgumentException | IOException broken) {
            return new FastMcpClient.Unusable(id, "unreadable");
        }
    }

    private static FastMcpClient client(String id, JsonNode client) {
        if (!client.path("client_id").asText().equals(id)) {
            return new FastMcpClient.Unusable(id, "unreadable");
        }
        if (client.hasNonNull("cimd_document")) {
            return new FastMcpClient.Unusable(id, "described_by_document");
        }
        if (client.hasNonNull("client_secret")
                || !client.path("token_endpoint_auth_method").asText("none").equals("none")) {
            return new FastMcpClient.Unusable(id, "not_public");
        }
        var uris = redirectUris(client.path("redirect_uris"));
        return uris.isEmpty()
                ? new FastMcpClient.Unusable(id, "no_redirect_uri")
                : new FastMcpClient.Registered(id, client.path("client_name").asText(""), uris);
    }

    /// As the client may send them. FastMCP keeps `http://localhost` with a slash that the client never sent.
    private static List<RedirectUri> redirectUris(JsonNode uris) {
        return StreamSupport.stream(uris.spliterator(), false)
                .map(JsonNode::asText)
                .flatMap(uri -> HOST_ALONE.matcher(uri).matches()
                        ? Stream.of(uri.substring(0, uri.length() - 1), uri)
                        : Stream.of(uri))
                .filter(uri -> !uri.isBlank() && uri.length() <= RedirectUri.LONGEST)
                .distinct()
                .map(RedirectUri::new)
                .toList();
    }
}
