package io.aiconnectors.databricks.bench.explain;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.bench.policy.Json;
import io.aiconnectors.databricks.bench.policy.Mistake;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who asks: somebody of the sandbox by name, or anybody by a file that describes them.
final class People {
    private static final Set<String> KEYS = Set.of("tid", "oid", "upn", "groups", "client", "scopes");
    private static final String SCOPE = "access_as_user";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private People() {}

    /// The caller that `--user` names.
    static Caller named(String who, Path from) {
        if (who.endsWith(".json")) {
            return described(Json.read("--user", from.resolve(who)));
        }
        return Personas.all().stream()
                .filter(persona ->
                        persona.shortName().equals(who) || persona.upn().equals(who))
                .findFirst()
                .map(People::caller)
                .orElseThrow(() -> new Mistake("--user: nobody in the sandbox is called " + who + ". There are "
                        + Personas.all().stream().map(Persona::shortName).collect(Collectors.joining(", "))
                        + "; for anybody else name a .json file such as"
                        + " {\"oid\": \"…\", \"upn\": \"…\", \"groups\": [\"…\"]}"));
    }

    private static Caller caller(Persona persona) {
        return caller(NOBODY, persona.oid(), persona.upn(), persona.groups(), "an assistant", List.of(SCOPE));
    }

    private static Caller described(JsonNode file) {
        if (!file.isObject()) {
            throw new Mistake("--user: the file holds no object with " + String.join(", ", sorted()));
        }
        file.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new Mistake("--user: the file has a key " + key + "; known are " + String.join(", ", sorted()));
            }
        });
        return caller(
                text(file, "tid", NOBODY),
                text(file, "oid", NOBODY),
                text(file, "upn", ""),
                texts(file, "groups", List.of()),
                text(file, "client", "an assistant"),
                texts(file, "scopes", List.of(SCOPE)));
    }

    private static Caller caller(
            String tid, String oid, String upn, List<String> groups, String client, List<String> scopes) {
        return new Caller(
                new Person(new TenantId(tid), new ObjectId(oid), upn),
                new ClientId(client),
                groups.stream().map(GroupId::new).toList(),
                scopes,
                Secret.of("none"),
                new SignIn.Direct());
    }

    private static String text(JsonNode file, String key, String otherwise) {
        var value = file.path(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isTextual() || (value.asText().isBlank() && !key.equals("upn"))) {
            throw new Mistake("--user: " + key + " is to be a text that is not empty");
        }
        return value.asText();
    }

    private static List<String> texts(JsonNode file, String key, List<String> otherwise) {
        var value = file.path(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isArray()
                || value.valueStream()
                        .anyMatch(entry -> !entry.isTextual() || entry.asText().isBlank())) {
            throw new Mistake("--user: " + key + " is to be a list of texts");
        }
        return value.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> sorted() {
        return KEYS.stream().sorted().toList();
    }
}
