package io.aiconnectors.databricks.bootstrap.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Reads the clients that the operator knows by name, in the words of their registration (RFC 7591 §2): a JSON array of
/// `{"client_id", "client_name", "redirect_uris", "client_secret"?}`.
final class ConfiguredClients {
    private static final String EXAMPLE =
            "[{\"client_id\":\"claude\",\"client_name\":\"Claude\",\"redirect_uris\":[\"https://claude.ai/api/mcp/auth_callback\"]}]";
    private static final Set<String> FIELDS = Set.of("client_id", "client_name", "redirect_uris", "client_secret");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ConfiguredClients() {}

    static List<ConfiguredClient> read(Values values, String name) {
        var text = values.guarded(name);
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return read(values, name, JSON.readTree(text));
        } catch (JsonProcessingException malformed) {
            return complain(values, name, "is not JSON");
        }
    }

    private static List<ConfiguredClient> read(Values values, String name, JsonNode list) {
        if (!list.isArray()) {
            return complain(values, name, "is not a list of clients");
        }
        values.expectSecrets(list.findValuesAsText("client_secret"));
        var clients = new ArrayList<ConfiguredClient>();
        var ids = new HashSet<String>();
        for (var entry : list) {
            var unknown = new HashSet<String>();
            entry.fieldNames().forEachRemaining(unknown::add);
            unknown.removeAll(FIELDS);
            if (!unknown.isEmpty()) {
                return complain(
                        values,
                        name,
                        "has the unknown field "
                                + unknown.stream().sorted().findFirst().orElseThrow());
            }
            var id = entry.path("client_id").asText();
            var redirects = StreamSupport.stream(entry.path("redirect_uris").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            if (id.isBlank() || redirects.isEmpty() || redirects.stream().anyMatch(String::isBlank)) {
                return complain(values, name, "has a client without client_id or redirect_uris");
            }
            if (!ids.add(id)) {
                return complain(values, name, "names a client twice");
            }
            clients.add(new ConfiguredClient(
                    id,
                    entry.path("client_name").asText(id),
                    redirects,
                    credential(values, name, entry.path("client_secret").asText())));
        }
        return clients;
    }

    private static Optional<SecretSource> credential(Values values, String name, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(values.secretBehind(name, text));
    }

    private static List<ConfiguredClient> complain(Values values, String name, String what) {
        values.complain(name, what, "Set it to something like " + EXAMPLE);
        return List.of();
    }
}
