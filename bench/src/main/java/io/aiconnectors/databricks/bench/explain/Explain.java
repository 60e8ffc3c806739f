package io.aiconnectors.databricks.bench.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.bench.Options;
import io.aiconnectors.databricks.bench.policy.Json;
import io.aiconnectors.databricks.bench.policy.Mistake;
import io.aiconnectors.databricks.bench.policy.Policies;
import io.aiconnectors.databricks.domain.identity.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `explain`: says what the policies decide on a call, why, and what would change it.
public final class Explain {
    /// The options of the command.
    public static final Set<String> OPTIONS = Set.of("--user", "--tool", "--args", "--workspace", "--assets");

    private static final Set<String> ASSET_KEYS = Set.of("name", "kind", "chain", "server", "space_id");

    private final Policies policies;
    private final String called;
    private final Path from;

    /// An explanation of the policies of one folder.
    ///
    /// @param called how people call that folder
    /// @param from   where file names in options start
    public Explain(Policies policies, String called, Path from) {
        this.policies = policies;
        this.called = called;
        this.from = from;
    }

    /// The lines of the answer.
    public List<String> answer(Options options) {
        var caller = People.named(options.required("--user"), from);
        var tool = options.required("--tool");
        var arguments = arguments(options.get("--args").orElse("{}"));
        options.get("--workspace").ifPresent(alias -> arguments.put("workspace", alias));
        var assets = options.get("--assets").map(file -> Json.read("--assets", from.resolve(file)));

        var input = Asked.about(caller, tool, arguments);
        var rules = policies.rules();
        var call = Explanation.of(policies, input);
        var said =
                new ArrayList<>(new ExplanationText(call, rules, called).lines(tool + " for " + name(caller.person())));
        if (input.path("resource").has("schema_check")) {
            said.add("");
            said.add(
                    "Taken for granted: the arguments fit the input schema of the upstream tool; no server was asked.");
        }
        assets.ifPresent(found -> candidates(found).forEach((name, candidate) -> {
            var question = input.deepCopy();
            question.retain("contract", "caller", "tool");
            question.putArray("candidates").add(candidate);
            said.add("");
            said.addAll(new ExplanationText(Explanation.of(policies, question), rules, called).lines("to see " + name));
        }));
        return said;
    }

    private static String name(Person person) {
        return person.upn().isEmpty() ? person.object().value() : person.upn();
    }

    private ObjectNode arguments(String given) {
        var read = given.startsWith("@")
                ? Json.read("--args", from.resolve(given.substring(1)))
                : Json.read("--args", given);
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw new Mistake("--args: an object is expected, such as {\"catalog_name\": \"main\"}");
    }

    private static Map<String, ObjectNode> candidates(JsonNode file) {
        if (!file.isArray() || file.isEmpty()) {
            throw new Mistake("--assets: the file is to hold a list of assets, such as [{\"name\": \"main\","
                    + " \"kind\": \"catalog\", \"chain\": [{\"level\": \"catalog\", \"read\": true, \"tags\": []}]}]");
        }
        var found = new LinkedHashMap<String, ObjectNode>();
        file.forEach(asset -> {
            if (!(asset instanceof ObjectNode object) || !object.path("kind").isTextual()) {
                throw new Mistake("--assets: each asset is an object with a kind and a chain");
            }
            object.fieldNames().forEachRemaining(key -> {
                if (!ASSET_KEYS.contains(key)) {
                    throw new Mistake("--assets: an asset has a key " + key + "; known are "
                            + String.join(", ", ASSET_KEYS.stream().sorted().toList()));
                }
            });
            var name = object.path("name").asText("asset " + (found.size() + 1));
            var candidate = object.deepCopy();
            // Names are for people; the policy is never told one, except that of an upstream tool.
            if (!candidate.path("kind").asText().startsWith("upstream_")) {
                candidate.remove("name");
            }
            found.put(name, candidate);
        });
        return found;
    }
}
