package io.aiconnectors.databricks.adapter.databricks.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;

/// The parameters of a `tools/call`. The model's arguments go up without a `_meta` of their own: what is in there
/// is ours to say.
final class CallParams {
    private static final String META = "_meta";

    private final Json json;

    CallParams(Json json) {
        this.json = json;
    }

    /// For a Genie server.
    Upstream<ObjectNode> of(UpstreamToolName name, JsonText arguments) {
        return object(arguments).map(given -> params(name, given));
    }

    /// For the SQL server, which takes the warehouse to run on from `_meta` and nowhere else.
    Upstream<ObjectNode> withWarehouse(UpstreamToolName name, JsonText arguments) {
        return object(arguments).then(given -> {
            var warehouse = given.remove(WarehouseArgument.NAME);
            var params = params(name, given);
            if (warehouse == null || warehouse.isNull()) {
                return Upstream.answer(params);
            }
            if (!warehouse.isTextual() || warehouse.textValue().isBlank()) {
                return Upstream.failed(Kind.REJECTED);
            }
            params.putObject(META).put(WarehouseArgument.NAME, warehouse.textValue());
            return Upstream.answer(params);
        });
    }

    private Upstream<ObjectNode> object(JsonText arguments) {
        return json.read(arguments)
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .map(Upstream::answer)
                .orElseGet(() -> Upstream.failed(Kind.REJECTED));
    }

    private ObjectNode params(UpstreamToolName name, ObjectNode arguments) {
        arguments.remove(META);
        var params = json.object().put("name", name.value());
        params.set("arguments", arguments);
        return params;
    }
}
