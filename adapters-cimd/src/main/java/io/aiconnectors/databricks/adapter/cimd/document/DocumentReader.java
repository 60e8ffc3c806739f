package io.aiconnectors.databricks.adapter.cimd.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientDocument;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a client's metadata document (draft-ietf-oauth-client-id-metadata-document §4, RFC 7591 §2): its own id, its
/// name, where it wants browsers sent back to, and that it is a public client. Nothing else of it is looked at, and no
/// address in it is ever asked.
public final class DocumentReader {
    private static final int MAX_REDIRECTS = 10;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DocumentReader() {}

    /// Reads it.
    ///
    /// @param host stands in for a name that the client does not give
    public static ClientDocument read(ClientId id, String host, String text) {
        var document = object(text);
        if (document.isEmpty()) {
            return new ClientDocument.Unacceptable("not_json");
        }
        return read(id, host, document.get(), Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ClientDocument read(ClientId id, String host, JsonNode document, Fingerprint fingerprint) {
        if (!document.path("client_id").isTextual()
                || !document.path("client_id").textValue().equals(id.value())) {
            return new ClientDocument.Unacceptable("id_mismatch");
        }
        var name = document.path("client_name");
        if (!name.isMissingNode() && !name.isTextual()) {
            return new ClientDocument.Unacceptable("client_name");
        }
        if (!isPublic(document)) {
            return new ClientDocument.Unacceptable("authentication_method");
        }
        return redirects(document.path("redirect_uris"))
                .<ClientDocument>map(redirects -> new ClientDocument.Read(new Client(
                        id,
                        ClientName.shown(name.asText(""), host),
                        redirects,
                        new ClientOrigin.Document(fingerprint),
                        new ClientAuthentication.Public())))
                .orElseGet(() -> new ClientDocument.Unacceptable("redirect_uris"));
    }

    /// RFC 7591 would read silence as `client_secret_basic`, which no such client can have, for everybody can read its
    /// document.
    private static boolean isPublic(JsonNode document) {
        var method = document.path("token_endpoint_auth_method");
        return (method.isMissingNode() || method.asText().equals("none")) && !document.has("client_secret");
    }

    private static Optional<List<RedirectUri>> redirects(JsonNode array) {
        if (!array.isArray() || array.isEmpty() || array.size() > MAX_REDIRECTS) {
            return Optional.empty();
        }
        var redirects = new ArrayList<RedirectUri>();
        for (var item : array) {
            if (!item.isTextual()
                    || item.textValue().isBlank()
                    || item.textValue().length() > RedirectUri.LONGEST) {
                return Optional.empty();
            }
            redirects.add(new RedirectUri(item.textValue()));
        }
        return Optional.of(redirects);
    }

    private static Optional<JsonNode> object(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
