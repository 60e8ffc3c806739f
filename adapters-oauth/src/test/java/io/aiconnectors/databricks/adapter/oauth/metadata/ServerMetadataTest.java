package io.aiconnectors.databricks.adapter.oauth.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.application.oauth.DocumentClients;
import io.aiconnectors.databricks.application.oauth.OAuthSettings;
import io.aiconnectors.databricks.contract.SignInSamples;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.RedirectRules;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ServerMetadataTest {
    @Test
    void everything_that_is_on_is_told() throws IOException {
        assertThat(read(settings(List.of(SignInSamples.configured()), new DocumentClients.AnyHost(), true)))
                .isEqualTo(new ObjectMapper().readTree("""
                        {"issuer": "https://connector.example",
                         "authorization_endpoint": "https://connector.example/authorize",
                         "token_endpoint": "https://connector.example/token",
                         "revocation_endpoint": "https://connector.example/revoke",
                         "registration_endpoint": "https://connector.example/register",
                         "scopes_supported": ["access_as_user", "offline_access"],
                         "response_types_supported": ["code"],
                         "response_modes_supported": ["query"],
                         "grant_types_supported": ["authorization_code", "refresh_token"],
                         "token_endpoint_auth_methods_supported":
                             ["none", "client_secret_basic", "client_secret_post"],
                         "revocation_endpoint_auth_methods_supported":
                             ["none", "client_secret_basic", "client_secret_post"],
                         "code_challenge_methods_supported": ["S256"],
                         "authorization_response_iss_parameter_supported": true,
                         "client_id_metadata_document_supported": true}
                        """));
    }

    @Test
    void what_is_off_is_not_told() {
        var metadata = read(settings(List.of(), new DocumentClients.None(), false));

        assertThat(metadata.has("registration_endpoint")).isFalse();
        assertThat(metadata.has("client_id_metadata_document_supported")).isFalse();
        assertThat(metadata.path("token_endpoint_auth_methods_supported").toString())
                .isEqualTo("[\"none\"]");
    }

    @Test
    void documents_of_some_hosts_are_documents() {
        var metadata = read(settings(List.of(), new DocumentClients.Hosts(Set.of("claude.ai")), true));

        assertThat(metadata.path("client_id_metadata_document_supported").asBoolean())
                .isTrue();
    }

    private static OAuthSettings settings(List<Client> configured, DocumentClients documents, boolean registration) {
        return new OAuthSettings(
                URI.create("https://connector.example"),
                URI.create("https://connector.example/mcp"),
                List.of("access_as_user"),
                new RedirectRules(RedirectRules.KNOWN_HOSTS, false),
                configured,
                documents,
                registration,
                Duration.ofDays(90));
    }

    private static JsonNode read(OAuthSettings settings) {
        try {
            return new ObjectMapper().readTree(new ServerMetadata(settings).document());
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
