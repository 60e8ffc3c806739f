package io.aiconnectors.databricks.adapter.aws.fastmcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.aws.dynamo.LocalDynamo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class FastMcpTableIT {
    private final LocalDynamo dynamo = LocalDynamo.shared();
    private final String table = "fastmcp-" + UUID.randomUUID();

    @BeforeEach
    void create() {
        dynamo.table(
                table,
                ScalarAttributeType.S,
                List.of(LocalDynamo.part("collection", KeyType.HASH), LocalDynamo.part("key", KeyType.RANGE)));
    }

    @Test
    void reads_all_clients_over_several_pages_and_nothing_else() {
        for (int number = 0; number < 250; number++) {
            put("mcp-oauth-proxy-clients", "id-%03d".formatted(number));
        }
        put("mcp-oauth-transactions", "id-250");

        assertThat(read(table))
                .isInstanceOfSatisfying(
                        FastMcpClients.Found.class,
                        found -> assertThat(found.clients())
                                .hasSize(250)
                                .doesNotHaveDuplicates()
                                .allMatch(FastMcpClient.Registered.class::isInstance));
    }

    @Test
    void says_that_there_is_no_such_table() {
        assertThat(read("fastmcp-none")).isEqualTo(new FastMcpClients.NotFound("store_table_missing"));
    }

    private FastMcpClients read(String name) {
        return FastMcpTable.read(LocalDynamo.settings(dynamo.endpoint(), name), Optional.empty(), LocalDynamo.NOBODY);
    }

    private void put(String collection, String key) {
        var value =
                "{\"value\":{\"client_id\":\"%s\",\"redirect_uris\":[\"http://localhost/callback\"]}}".formatted(key);
        dynamo.client()
                .putItem(request -> request.tableName(table)
                        .item(Map.of(
                                "collection",
                                AttributeValue.fromS(collection),
                                "key",
                                AttributeValue.fromS(key),
                                "value",
                                AttributeValue.fromS(value))));
    }
}
