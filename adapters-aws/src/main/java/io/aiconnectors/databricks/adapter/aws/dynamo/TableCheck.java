package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/// Looks at the table before anything is kept in it. Others create it.
final class TableCheck {
    private static final List<KeySchemaElement> KEY = List.of(KeySchemaElement.builder()
            .attributeName(Item.PK)
            .keyType(KeyType.HASH)
            .build());
    private static final AttributeDefinition KEY_TYPE = AttributeDefinition.builder()
            .attributeName(Item.PK)
            .attributeType(ScalarAttributeType.S)
            .build();

    private TableCheck() {}

    static TableReadiness of(DynamoDbClient client, String name) {
        try {
            var table = client.describeTable(request -> request.tableName(name)).table();
            if (!KEY.equals(table.keySchema()) || !table.attributeDefinitions().contains(KEY_TYPE)) {
                return new TableReadiness.NotReady("store_table_key");
            }
            if (!isUsable(table)) {
                return new TableReadiness.NotReady("store_table_not_active");
            }
            return isCleared(client.describeTimeToLive(request -> request.tableName(name))
                            .timeToLiveDescription())
                    ? new TableReadiness.Ready()
                    : new TableReadiness.NotReady("store_table_ttl");
        } catch (SdkException failure) {
            return new TableReadiness.NotReady(StoreFailures.codeOf(failure));
        }
    }

    private static boolean isUsable(TableDescription table) {
        return table.tableStatus() == TableStatus.ACTIVE || table.tableStatus() == TableStatus.UPDATING;
    }

    private static boolean isCleared(TimeToLiveDescription ttl) {
        return Item.TTL.equals(ttl.attributeName())
                && (ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                        || ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLING);
    }
}
