package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureCatalogue;
import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureServer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.support.Exchange;
import io.aiconnectors.databricks.adapter.mcp.support.Persons;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpSettingsTest {
    private static final McpSettings GOOD = FixtureServer.settings();

    @ParameterizedTest
    @ValueSource(
            strings = {"https://mcp.example.com", "https://mcp.example.com/", "https://mcp.example.com/mcp/", "/mcp"})
    void insist_on_a_public_url_with_the_path_of_the_endpoint(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> with(URI.create(url), GOOD.scope(), GOOD.cursorKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two scopes", "quo\"te", "line\nbreak"})
    void insist_on_one_scope_that_fits_into_a_header(String scope) {
        assertThatIllegalArgumentException().isThrownBy(() -> with(GOOD.publicUrl(), scope, GOOD.cursorKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAA", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISI="})
    void insist_on_a_whole_key_and_do_not_repeat_it(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(GOOD.publicUrl(), GOOD.scope(), Secret.of(key)))
                .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining(key));
    }

    @Test
    void can_tolerate_a_legacy_version_header_on_a_modern_body() throws Exception {
        var tolerant = new McpSettings(
                GOOD.publicUrl(),
                GOOD.authorizationServers(),
                GOOD.scope(),
                GOOD.allowedOrigins(),
                GOOD.allowedHosts(),
                GOOD.bodyLimit(),
                GOOD.serverName(),
                GOOD.serverVersion(),
                GOOD.streamAfter(),
                GOOD.keepAlive(),
                GOOD.cursorKey(),
                true);

        assertThat(listWithHeader(tolerant, "2025-11-25").status()).isEqualTo(200);
        assertThat(listWithHeader(tolerant, "2025-11-25").json().path("result").has("resultType"))
                .isTrue();
        assertThat(listWithHeader(tolerant, "2099-01-01").status()).isEqualTo(400);
        assertThat(listWithHeader(GOOD, "2025-11-25").status()).isEqualTo(400);
    }

    private static Exchange listWithHeader(McpSettings settings, String version) throws Exception {
        var message = Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", "tools/list");
        var meta = message.putObject("params").putObject("_meta");
        meta.put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
        meta.putObject("io.modelcontextprotocol/clientCapabilities");
        try (var server = FixtureServer.start(
                settings,
                new FixtureCatalogue(),
                Persons::authenticate,
                new Random(7),
                InstantSource.fixed(Persons.NOW))) {
            return Exchange.send(
                    server.port(),
                    "POST",
                    "/mcp",
                    List.of(
                            "Host: localhost",
                            "Authorization: Bearer ada",
                            "Content-Type: application/json",
                            "MCP-Protocol-Version: " + version,
                            "Mcp-Method: tools/list"),
                    Json.write(message).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static McpSettings with(URI url, String scope, Secret key) {
        return new McpSettings(
                url,
                GOOD.authorizationServers(),
                scope,
                GOOD.allowedOrigins(),
                GOOD.allowedHosts(),
                GOOD.bodyLimit(),
                GOOD.serverName(),
                GOOD.serverVersion(),
                GOOD.streamAfter(),
                GOOD.keepAlive(),
                key,
                false);
    }
}
